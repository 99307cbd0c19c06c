// The whole site is drawn here, from the school's own JSON; the server sends an empty shell for every address.
const root = document.getElementById("root");
const SHOWN_AT_FIRST = 4;

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

function link(href, text, className = "") {
  const made = element("a", { href, className }, text);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    history.pushState({}, "", href);
    show();
  });
  return made;
}

function card(course) {
  return element("section", { className: "kaart" }, element("h3", {}, link(course.pad, course.titel)), element("p", {}, course.kort));
}

function overview(data) {
  const list = element("div", { className: "lijst" });
  list.append(...data.cursussen.slice(0, SHOWN_AT_FIRST).map(card));
  const more = element("button", { type: "button" }, "Toon meer");
  more.addEventListener("click", () => {
    list.append(...data.cursussen.slice(SHOWN_AT_FIRST).map(card));
    more.remove();
  });
  return [element("h1", {}, "Cursussen voor werkenden"), list, more];
}

function theme(data, name) {
  const chosen = data.cursussen.filter((course) => course.thema === name);
  return [element("h1", {}, `Thema: ${name}`), ...chosen.map(card)];
}

function facts(course) {
  const list = element("dl");
  for (const [key, value] of Object.entries(course.kenmerken)) {
    list.append(element("dt", {}, key), element("dd", {}, value));
  }
  return list;
}

function detail(course) {
  const parts = [element("h1", {}, course.titel), element("p", {}, course.lang)];
  if (course.bewijs) parts.push(element("p", {}, course.bewijs));
  return [...parts, element("h2", {}, "In het kort"), facts(course), link("/aanmelden", "Aanmelden", "knop")];
}

function page(data, path) {
  const course = data.cursussen.find((one) => one.pad === path);
  const text = data.teksten.find((one) => one.pad === path);
  if (course) return detail(course);
  if (text) return [element("h1", {}, text.titel), ...text.alineas.map((line) => element("p", {}, line))];
  if (path === "/cursussen") return overview(data);
  if (path.startsWith("/thema/")) return theme(data, path.split("/")[2]);
  if (path === "/") return [element("h1", {}, `Welkom bij ${data.naam}`), element("p", {}, "Kies een thema of bekijk alle cursussen."),
    ...data.themas.map((name) => element("p", {}, link(`/thema/${name}`, `Cursussen ${name}`)))];
  return [element("h1", {}, "Niet gevonden"), element("p", {}, "Deze pagina bestaat niet.")];
}

async function show() {
  const data = await (await fetch("/api/inhoud.json")).json();
  const path = location.pathname;
  const menu = element("header", {}, link("/", data.naam), link("/cursussen", "Cursussen"), ...data.teksten.map((one) => link(one.pad, one.titel)));
  const main = element("main", {}, ...page(data, path));
  root.replaceChildren(menu, main, element("footer", {}, `© 2026 ${data.naam}`));
  const heading = main.querySelector("h1");
  document.title = heading ? `${heading.textContent} | ${data.naam}` : data.naam;
}

window.addEventListener("popstate", show);
show();
