"""The few scripts that the crawler runs in a page: how big it is, ask for more, refuse cookies, open what is shut."""

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

# What the page shows before anything of it is opened, and the content of open shadow roots, which a DOM's source lacks.
BEGIN_STATES = r"""() => {
  const texts = root => {
    const found = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.trim();
      if (text.length > 2 && !/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(walker.currentNode.parentNode.nodeName))
        found.push(text);
    }
    return found;
  };
  const states = {known: new Set(texts(document.body)), kept: [], clicked: new WeakSet(), texts};
  states.keep = root => {
    const fresh = states.texts(root).filter(text => !states.known.has(text));
    if (fresh.length) { fresh.forEach(text => states.known.add(text)); states.kept.push(root.innerHTML); }
    return fresh.length > 0;
  };
  const shadows = root => root.querySelectorAll('*').forEach(e => {
    if (e.shadowRoot) { states.keep(e.shadowRoot); shadows(e.shadowRoot); }
  });
  shadows(document);
  window.__opened = states;
}"""

# Clicks one tab, fold or `next` of a list that was not clicked yet. True while there was one.
OPEN_NEXT = r"""() => {
  const states = window.__opened;
  const aside = 'nav, header, footer, [role=navigation], [role=menu], [role=menubar], [id*=cookie i], [class*=cookie i]';
  const leads = e => e.closest('a[href]') && !/^(#|javascript:)/i.test(e.closest('a[href]').getAttribute('href'));
  const usable = e => !leads(e) && !e.disabled && e.getClientRects().length && !e.closest(aside) &&
    !e.matches('input, select, textarea, [role=combobox], [aria-haspopup], [type=submit]') && !e.closest('[aria-disabled=true]');
  const shut = [...document.querySelectorAll(
    '[role=tab][aria-selected=false], [role=tab]:not([aria-selected]), [aria-expanded=false], details:not([open]) > summary')];
  let chosen = shut.find(e => !states.clicked.has(e) && usable(e));
  states.paging = !chosen;
  if (!chosen && !states.ended) {
    const words = /^(volgende( pagina)?|next( page)?|[\u203a\u00bb>\u2192])$/i;
    chosen = [...document.querySelectorAll('button, [role=button], a')].find(e => usable(e) &&
      words.test((e.innerText || '').trim() || e.getAttribute('aria-label') || ''));
  }
  if (!chosen) return false;
  if (!states.paging) states.clicked.add(chosen);
  const tabs = chosen.closest('[role=tablist]');
  const told = document.getElementById(chosen.getAttribute('aria-controls') || '');
  states.panel = tabs ? tabs.parentElement : told && !states.paging ? told : chosen.closest('section, article, main') || document.body;
  chosen.click();
  return true;
}"""  # noqa: E501 - selectors

# Keeps what came to light. Only paging that brings nothing new comes to an end by itself.
KEEP_STATE = r"""() => {
  const states = window.__opened;
  const panel = states.panel.isConnected ? states.panel : document.querySelector('main') || document.body;
  const news = states.keep(panel);
  if (states.paging && !news) states.ended = true;
}"""

STATES = "() => window.__opened ? window.__opened.kept : []"

# The body of a frame with its links written out in full, for they start from the frame's own address.
FRAME = """() => {
  document.querySelectorAll('a[href]').forEach(a => a.setAttribute('href', a.href));
  return document.body ? document.body.innerHTML : '';
}"""
