"""The few scripts that the crawler runs in a page: how big it is, ask for more, refuse cookies."""

SIZE = "() => document.body ? document.body.innerText.length + document.querySelectorAll('a').length : 0"

# Clicks one visible button that loads more of a list, and goes to the bottom for lists that load by themselves.
# Links that lead elsewhere are left alone: the crawler follows those itself.
MORE = r"""() => {
  const words = /^((toon|laad|bekijk|lees)( er)? (nog )?meer|meer (laden|tonen|resultaten|cursussen|opleidingen|weergeven)|(load|show|view) more|volgende laden)/i;
  const leads = a => a.tagName === 'A' && a.getAttribute('href') && !/^(#|javascript:)/i.test(a.getAttribute('href'));
  for (const e of document.querySelectorAll('button, a, [role=button], input[type=button]')) {
    const text = (e.innerText || e.value || '').trim();
    if (text.length < 60 && words.test(text) && !leads(e) && !e.disabled && e.getClientRects().length) {
      e.click();
      break;
    }
  }
  window.scrollTo(0, document.body.scrollHeight);
}"""  # noqa: E501 - one regular expression

# A banner that hides the page until it is answered: the most private answer first.
REFUSE_COOKIES = r"""() => {
  const banners = document.querySelectorAll('[id*=cookie i], [class*=cookie i], [id*=consent i], [class*=consent i]');
  const buttons = [...banners].flatMap(b => [...b.querySelectorAll('button, a[role=button], input[type=button]')]);
  for (const words of [/weiger|afwijzen|reject|decline|alleen (functione|noodzake)/i, /accepteer|akkoord|toestaan|accept|begrepen/i]) {
    const button = buttons.find(b => words.test(b.innerText || b.value || '') && b.getClientRects().length);
    if (button) { button.click(); return true; }
  }
  return false;
}"""  # noqa: E501 - regular expressions
