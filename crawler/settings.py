"""Scrapy's settings for one site. Everything that Scrapy would do by itself and that this crawler decides is off."""

from typing import Any

from crawler.browser import launch_options
from crawler.order import CrawlOrder

LANGUAGE = "nl,en;q=0.5"
AT_ONCE = 16  # requests of one site under way; the turnstile lets one through per host


def scrapy_settings(order: CrawlOrder) -> dict[str, Any]:
    settings = {
        "USER_AGENT": order.user_agent,
        "DEFAULT_REQUEST_HEADERS": {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": LANGUAGE},
        "SCHEDULER": "crawler.queue.FrontierQueue",
        "DOWNLOAD_HANDLERS": _handlers(),
        "DOWNLOADER_MIDDLEWARES": _middlewares(),
        "SPIDER_MIDDLEWARES": {f"scrapy.spidermiddlewares.{name}": None for name in _UNUSED_SPIDER_MIDDLEWARES},
        "EXTENSIONS": {
            "crawler.screening.Screening": 0,
            **{f"scrapy.extensions.{name}": None for name in _UNUSED_EXTENSIONS},
        },
        "CONCURRENT_REQUESTS": AT_ONCE,
        "CONCURRENT_REQUESTS_PER_DOMAIN": AT_ONCE,
        "CONCURRENT_ITEMS": 1,  # callbacks give none; Scrapy starts so many tasks for each answer
        "DOWNLOAD_DELAY": 0,
        "DOWNLOAD_TIMEOUT": order.patience.answer,
        "DOWNLOAD_MAXSIZE": order.limits.document,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "TELNETCONSOLE_ENABLED": False,
        "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",  # what a crawl counts lies in the database
        "DOWNLOADER_STATS": False,
        "LOG_FORMATTER": "crawler.silence.SilentFormatter",
        "WARN_ON_GENERATOR_RETURN_VALUE": False,
        "HTTPERROR_ALLOW_ALL": True,
    }
    return settings | _browser(order)


def _browser(order: CrawlOrder) -> dict[str, Any]:
    return {
        "PLAYWRIGHT_BROWSER_PROVIDER": "crawler.shared_browser.SharedBrowser",
        "PLAYWRIGHT_LAUNCH_OPTIONS": launch_options(order.browser) if order.browser else {},
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": int(order.patience.rendering * 1000),
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": order.limits.renderings_at_once,
    }


def _handlers() -> dict[str, str | None]:
    ours: dict[str, str | None] = dict.fromkeys(("http", "https"), "crawler.download.PoliteHandler")
    return ours | dict.fromkeys(("data", "file", "ftp", "s3"))


def _middlewares() -> dict[str, int | None]:
    ours: dict[str, int | None] = {
        "crawler.obeying.RobotsMiddleware": 100,
        "crawler.retrying.RetryMiddleware": 550,
        "crawler.archiving.ArchiveMiddleware": 585,  # after the decompression (590), before anything else
    }
    return ours | {f"scrapy.downloadermiddlewares.{name}": None for name in _UNUSED_DOWNLOADER_MIDDLEWARES}


# robots.txt, redirects, trying again and scope are ours; a proxy would hide the address that the guard must see.
_UNUSED_DOWNLOADER_MIDDLEWARES = (
    "offsite.OffsiteMiddleware",
    "robotstxt.RobotsTxtMiddleware",
    "httpauth.HttpAuthMiddleware",
    "retry.RetryMiddleware",
    "redirect.MetaRefreshMiddleware",
    "redirect.RedirectMiddleware",
    "httpproxy.HttpProxyMiddleware",
    "httpcache.HttpCacheMiddleware",
)
_UNUSED_SPIDER_MIDDLEWARES = (
    "referer.RefererMiddleware",
    "urllength.UrlLengthMiddleware",
    "depth.DepthMiddleware",
    "metacopy.MetaCopyDetectionMiddleware",
    "start.StartSpiderMiddleware",
)
_UNUSED_EXTENSIONS = (
    "corestats.CoreStats",
    "logcount.LogCount",
    "telnet.TelnetConsole",
    "memusage.MemoryUsage",
    "memdebug.MemoryDebugger",
    "closespider.CloseSpider",
    "feedexport.FeedExporter",
    "logstats.LogStats",
    "spiderstate.SpiderState",
    "throttle.AutoThrottle",
    "remote_control.RemoteControl",
)
