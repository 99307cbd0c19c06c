"""Every reason that a table can show, with its meaning: the codebook lists them from here.

A reason may carry a detail after it (`code successor K0511`, `failed pages: 3 of 40`); the listed part comes first.
"""

from types import MappingProxyType

OUTCOME_REASONS = MappingProxyType(
    {
        "finished": "every page that could be reached within the rules was fetched; what may follow as `left out` are "
        "addresses beyond the limits that do not look like courses",
        "likely pages exhausted": "no more pages that look like courses; the rest of the site was left alone",
        "page budget": "max_pages was reached while likely pages were still waiting",
        "byte budget": "the provider's byte budget was reached",
        "time budget": "the provider's time limit was reached",
        "depth limit": "pages that look like courses lie deeper than max_depth and were left out",
        "flood of addresses": "addresses of pages that look like courses were so many that some were left out",
        "failed pages": "too many pages could not be fetched, also after trying again",
        "soft 404": "to most questions the site answered that there is no such page, with a status that says otherwise",
        "robots.txt": "robots.txt forbids the site, or the part where courses stand",
        "challenge page": "the site answered with a bot wall instead of its pages",
        "login page": "the site asks for a login",
        "DNS": "the site's name does not resolve",
        "connection": "no connection could be made",
        "timeout": "the site did not answer in time",
        "server error": "the site answered with errors only",
        "TLS": "no safe connection could be made",
        "address not allowed": "the site's address is private; the crawler does not go there",
        "too large": "every answer was larger than the crawler takes",
        "other site": "the address leads to a site that is not this provider's: moved or merged?",
        "no browser": "the site needs a browser and none is installed",
        "crawler stopped": "the crawling process ended unexpectedly",
        "far fewer pages": "far fewer pages than in the provider's own earlier waves",
        "far fewer offers": "far fewer offers than in the provider's own earlier waves",
        "not selected": "the wave was run for other providers only",
        "no website": "no website of the provider is known, so there was nothing to search",
        "imported archive": "read from an archive made elsewhere, which shows what was there but not what was not",
        "not in the archive": "the imported archive holds no page of the provider",
        "not active": "the provider did not exist yet, or no longer, on the day of the wave",
        "not listed": "the provider did not stand in providers.yaml any more, so `coverage` has no row of it",
    }
)
CHANGE_REASONS = MappingProxyType(
    {
        "first wave": "there is no earlier wave to compare with",
        "not shown before": "the first time this provider shows this certificate; `the code is new in the register` "
        "or what it was gone as before may follow",
        "shown again": "shown again after it was gone",
        "old page gone": "the site was measured completely and the old address no longer exists",
        "old page redirects": "the site was measured completely and the old address leads elsewhere",
        "old page silent": "the site was measured completely and the old page no longer shows it",
        "old host gone": "the site was measured completely and the old address's host cannot be reached, in two "
        "waves in a row; the first time it is no more than `unmeasured`",
        "discontinued": "the page says that it is no longer offered",
        "code ended": "the certificate is no longer valid in the register",
        "reviewed as none": "a researcher judged that it is not this certificate",
        "evidence unreadable": "archived pages cannot be read back, so nothing can be said of what is absent",
        "seen again when confirmed": "missed in the wave, but a visit some days later saw an offer that may be it",
        "outcome": "the site was not measured completely (the outcome follows)",
        "old page not checked": "the old address could not be fetched this time",
        "pending review": "an offer that may be this certificate waits for review",
        "mass disappearance": "more than 30 % of the provider's certificates vanished at once; a person must look",
        "code successor": "lives on under the successor's code (the old code follows; `same title` where the register "
        "does not name the successor, but gave the title to a new code)",
        "provider successor": "lives on at the institution into which it merged (the old id follows)",
    }
)
PENDING_REASONS = MappingProxyType(
    {
        "near the threshold": "title and evidence fit, but not well enough to count unseen",
        "title only": "the title fits an official one, but nothing says that it is an mbo-certificaat",
        "two codes fit": "two certificates fit about equally well",
        "code and title disagree": "a code is printed that belongs to another title",
        "evidence disagrees": "something speaks for and something against an official certificate",
        "reviewer unsure": "a researcher looked and was not sure",
        "text and answer changed": "reviewed before, but since then both the text and the machine's answer changed",
        "reviewed code ended": "the certificate that a researcher chose is no longer one that the wave counts",
    }
)
REJECT_REASONS = MappingProxyType(
    {
        "no similar title": "no certificate has a title like this",
        "not in scope": "fits a certificate that has ended, has not begun or is lnv: the monitor does not count it",
        "title differs": "the nearest title differs in something that matters (level, part, number)",
        "no evidence": "nothing on the page says that it is an official certificate",
        "other credential": "leads to something else: diploma, branchecertificaat, praktijkverklaring, ...",
        "not an offer": "news, a vacancy, a study guide or other information",
        "diploma programme": "a part of a diploma programme, not offered by itself",
    }
)
