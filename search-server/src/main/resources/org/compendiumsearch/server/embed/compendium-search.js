// A search box for any site: <compendium-search></compendium-search>.
// It needs nothing else, sets no cookie, and asks only the server it came from.

const HOME = new URL(import.meta.url).origin;
const PAUSE = 150;
const PATIENCE = 15000;
const SHORTEST = 2;

// Attributes that narrow every search of a box; what else a taxonomy has goes into "filters".
const FILTERS = ("sector region country partnership exploitation kind scope partner language publisher " +
  "collection document from to").split(" ");

// What the box says, in this order.
const KEYS = "field go suggestions results more all wait failed nothing page narrow".split(" ");
const WORDS = {
  en: ["Search practices against trafficking in persons", "Search", "Suggestions",
    { one: "# result", other: "# results" }, "More results", "All results on the search page",
    "Searching …", "The search cannot be reached at the moment.", "Nothing was found.", "p. #",
    "Narrow"],
  fr: ["Rechercher des pratiques contre la traite des personnes", "Rechercher", "Suggestions",
    { one: "# résultat", other: "# résultats" }, "Plus de résultats",
    "Tous les résultats sur la page de recherche", "Recherche en cours …",
    "La recherche n’est pas joignable pour le moment.", "Aucun résultat.", "p. #", "Affiner"],
  es: ["Buscar prácticas contra la trata de personas", "Buscar", "Sugerencias",
    { one: "# resultado", other: "# resultados" }, "Más resultados",
    "Todos los resultados en la página de búsqueda", "Buscando …",
    "No se puede acceder a la búsqueda en este momento.", "No se encontró nada.", "pág. #",
    "Acotar"],
  ar: ["البحث عن ممارسات مكافحة الاتجار بالأشخاص", "بحث", "اقتراحات",
    { zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "# نتائج", many: "# نتيجة",
      other: "# نتيجة" },
    "مزيد من النتائج", "جميع النتائج في صفحة البحث", "جارٍ البحث …",
    "لا يمكن الوصول إلى البحث في الوقت الحالي.", "لم يُعثر على شيء.", "ص #", "تضييق البحث"],
  ru: ["Поиск практик противодействия торговле людьми", "Найти", "Подсказки",
    { one: "# результат", few: "# результата", many: "# результатов", other: "# результата" },
    "Ещё результаты", "Все результаты на странице поиска", "Идёт поиск …",
    "Поиск сейчас недоступен.", "Ничего не найдено.", "с. #", "Уточнить"],
  zh: ["搜索打击人口贩运的做法", "搜索", "建议", { other: "# 条结果" }, "更多结果",
    "在搜索页面查看全部结果", "正在搜索……", "目前无法连接搜索服务。", "未找到结果。", "第 # 页",
    "缩小范围"],
};

const STYLE = `
:host{display:block;--accent:var(--compendium-accent,light-dark(#0b5563,#7fd0de));
--ink:var(--compendium-text,light-dark(#1b2529,#e6ecee));--soft:var(--compendium-muted,light-dark(#55636a,#a3b1b7));
--paper:var(--compendium-background,light-dark(#fff,#172024));--line:var(--compendium-border,light-dark(#84939a,#6c7b82));
--mark:var(--compendium-mark,light-dark(#ffeb99,#5f5200));--round:var(--compendium-radius,.4rem);
color:var(--ink);font:var(--compendium-font,1rem/1.5 system-ui,sans-serif);text-align:start}
:host([hidden]){display:none}:host([theme=auto]){color-scheme:light dark}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}
:host([size=small]){font-size:.875rem}:host([size=large]){font-size:1.125rem}
:host([theme]) [part=box]{background:var(--paper);padding:.7em;border-radius:var(--round)}
*{box-sizing:border-box}form{display:flex;gap:.5em;position:relative;margin:0}
.field{flex:1;position:relative;min-width:0}
input,button,summary{font:inherit;color:inherit}
input[type=search]{width:100%;padding:.5em .7em;background:var(--paper);border:1px solid var(--line);border-radius:var(--round);appearance:none}
button{padding:.5em 1em;border:1px solid var(--accent);border-radius:var(--round);background:var(--accent);color:light-dark(#fff,#0c1719);cursor:pointer}
button.more{background:none;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
ul,ol{list-style:none;margin:0;padding:0}
.list{position:absolute;z-index:9;inset-inline:0;top:calc(100% + .2em);background:var(--paper);border:1px solid var(--line);border-radius:var(--round);box-shadow:0 .3em 1em #0003;max-height:18em;overflow:auto}
.list li{padding:.4em .7em;cursor:pointer;overflow-wrap:anywhere}.list li[aria-selected=true]{background:var(--accent);color:light-dark(#fff,#0c1719)}
.kind{color:var(--soft);font-size:.85em;margin-inline-start:.5em}[aria-selected=true] .kind{color:inherit}
.status{margin:.6em 0 .3em;color:var(--soft);min-height:1.5em}
.hit{padding:.7em 0;border-top:1px solid color-mix(in srgb,var(--line) 40%,transparent)}
a{color:var(--accent);overflow-wrap:anywhere}.title{font-weight:600}
.about{color:var(--soft);font-size:.9em}.snippet{margin:.2em 0 0}
mark{background:var(--mark);color:inherit;border-radius:.15em}
details{margin:.5em 0 0}fieldset{border:0;margin:.5em 0 0;padding:0}legend{font-weight:600;padding:0}
label{display:flex;gap:.5em;align-items:baseline;padding:.1em 0}.end{display:flex;gap:1em;flex-wrap:wrap;align-items:center;margin-top:.5em}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(forced-colors:active){.list li[aria-selected=true]{background:Highlight;color:HighlightText}}
@media print{form,.end,details{display:none}}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

let boxes = 0;

/** Makes an element with attributes and children; text never becomes markup. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** The text of a snippet, in which the server leaves nothing but marks and escaped signs. */
function marked(html) {
  const signs = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#34": '"' };
  return html.split(/<(\/?)mark>/).reduce((nodes, part, i, parts) => {
    if (i % 2) return nodes;
    const text = part.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, sign) => signs[sign]);
    nodes.push(i && !parts[i - 1] ? make("mark", { part: "mark" }, text) : text);
    return nodes;
  }, []);
}

class CompendiumSearch extends HTMLElement {
  static observedAttributes = ["lang", "placeholder", "facets", "results"];

  #root = this.attachShadow({ mode: "open" });
  #id = "box" + ++boxes;
  #chosen = new Map();
  #page = 1;
  #asked = 0;
  #going = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.addEventListener("click", (event) => this.#clicked(event));
  }

  connectedCallback() {
    this.#draw();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.#going?.abort();
  }

  attributeChangedCallback(_, before, now) {
    if (this.form && before !== now) this.#draw();
  }

  /** Searches for a text, as if it had been typed. */
  search(text) {
    this.input.value = text;
    this.#submit();
  }

  get #language() {
    const asked = this.lang || this.closest("[lang]")?.lang || document.documentElement.lang || navigator.language;
    const short = asked.toLowerCase().split("-")[0];
    return WORDS[short] ? short : "en";
  }

  #say(key, count) {
    let text = WORDS[this.#language][KEYS.indexOf(key)];
    if (text.other) {
      text = text[new Intl.PluralRules(this.#language).select(count)] ?? text.other;
    }
    const shown = typeof count === "number" ? new Intl.NumberFormat(this.#language).format(count) : count;
    return text.replace("#", shown);
  }

  /** Where the answers come from: the server of the script, or the one that is named. */
  get #server() {
    return new URL(this.getAttribute("server") || HOME, location.href).origin;
  }

  get #results() {
    const wanted = this.getAttribute("results");
    return wanted === "page" || wanted === "none" ? wanted : "inline";
  }

  /** Filters that the page presets: attributes named after a facet, and a query string of others. */
  #preset() {
    const preset = new Map();
    for (const name of FILTERS) {
      const values = (this.getAttribute(name) ?? "").split(",").map((value) => value.trim()).filter(Boolean);
      if (values.length) preset.set(name, values);
    }
    for (const [name, value] of new URLSearchParams(this.getAttribute("filters") ?? "")) {
      preset.set(name, [...(preset.get(name) ?? []), value]);
    }
    return preset;
  }

  #parameters(more = {}) {
    const parameters = new URLSearchParams(more);
    const locked = this.hasAttribute("locked");
    const preset = this.#preset();
    for (const name of new Set([...preset.keys(), ...this.#chosen.keys()])) {
      const kept = this.#chosen.has(name) && !(locked && preset.has(name));
      for (const value of kept ? this.#chosen.get(name) : preset.get(name)) parameters.append(name, value);
    }
    parameters.set("lang", this.#language);
    return parameters;
  }

  #draw() {
    const text = this.input?.value ?? "";
    const id = this.#id;
    const name = this.getAttribute("placeholder") || this.#say("field");
    this.input = make("input", {
      type: "search", name: "q", part: "input", maxlength: 500, autocomplete: "off", spellcheck: "true",
      enterkeyhint: "search", placeholder: name, "aria-label": name, role: "combobox",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id + "list",
    });
    this.input.value = text;
    this.list = make("ul", { class: "list", part: "suggestions", role: "listbox", id: id + "list", "aria-label": this.#say("suggestions"), hidden: "" });
    this.form = make("form", { part: "form", role: "search", "aria-label": name },
      make("div", { class: "field" }, this.input, this.list),
      make("button", { part: "button" }, this.#say("go")));
    this.status = make("p", { class: "status", part: "status", role: "status" });
    this.filters = make("div", { part: "facets" });
    this.hits = make("ol", { part: "results" });
    this.end = make("div", { class: "end", part: "end" });
    const all = make("div", { part: "box", lang: this.#language, dir: this.#language === "ar" ? "rtl" : "ltr" }, this.form);
    if (this.#results === "inline") all.append(this.status, this.filters, this.hits, this.end);
    this.#root.replaceChildren(all);
    this.#listen();
  }

  #listen() {
    const { input, form, list } = this;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener("input", (event) => {
      this.#hush();
      if (!event.isComposing) this.timer = setTimeout(() => this.#suggest(), PAUSE);
    });
    input.addEventListener("compositionend", () => {
      this.timer = setTimeout(() => this.#suggest(), PAUSE);
    });
    input.addEventListener("blur", () => this.#hush());
    input.addEventListener("keydown", (event) => this.#key(event));
    // The field keeps the focus while the pointer chooses.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  #key(event) {
    if (event.isComposing || this.list.hidden) return;
    const last = this.list.children.length - 1;
    if (event.key === "ArrowDown") this.#mark(this.at >= last ? -1 : this.at + 1);
    else if (event.key === "ArrowUp") this.#mark(this.at < 0 ? last : this.at - 1);
    else if (event.key === "Escape") this.#hush();
    else if (event.key === "Enter" && this.at >= 0) this.#take(this.list.children[this.at]);
    else return;
    event.preventDefault();
  }

  #clicked(event) {
    const at = event.target.closest("[role=option],a[data-id],button.more");
    if (!at) return;
    if (at.getAttribute("role") === "option") this.#take(at);
    else if (at.dataset.id) {
      const detail = { id: at.dataset.id, url: at.href, title: at.textContent };
      if (!this.#tell("select", detail)) event.preventDefault();
    } else {
      this.#page++;
      this.#find();
    }
  }

  #mark(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
    const option = this.list.children[at];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  #hush() {
    clearTimeout(this.timer);
    this.#asked++;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  async #suggest() {
    const mine = ++this.#asked;
    const q = this.input.value.trim();
    if (q.length < SHORTEST) return this.#hush();
    let found = [];
    try {
      const asked = new URLSearchParams({ q, size: 8, lang: this.#language });
      const answer = await fetch(`${this.#server}/api/v1/suggest?${asked}`, { credentials: "omit" });
      if (answer.ok) found = await answer.json();
    } catch {
      // Typing goes on without suggestions.
    }
    // An answer to what is no longer there is dropped.
    if (mine !== this.#asked || !this.isConnected) return;
    this.list.replaceChildren(...found.map((each, i) => {
      const option = make("li", { role: "option", id: this.list.id + i, part: "suggestion", "aria-selected": "false" }, each.text);
      if (each.kind !== "term" && each.label) option.append(make("span", { class: "kind" }, each.label));
      option.text = each.text;
      return option;
    }));
    this.at = -1;
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(!!found.length));
  }

  #take(option) {
    this.input.value = option.text;
    this.#submit();
  }

  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent("compendium-" + name, { detail, bubbles: true, composed: true, cancelable: true }));
  }

  #submit() {
    this.#hush();
    this.#chosen.clear();
    this.#page = 1;
    this.#find();
  }

  #address(q) {
    return `${this.#server}/search?${this.#parameters({ q })}`;
  }

  #find() {
    const q = this.input.value.trim();
    const detail = { q, filters: Object.fromEntries([...this.#preset(), ...this.#chosen]), page: this.#page };
    if (!this.#tell("search", detail) || this.#results === "none") return;
    if (this.#results === "page") {
      open(this.#address(q), this.getAttribute("target") || "_self", "noopener");
      return;
    }
    this.#ask(q);
  }

  async #ask(q) {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    const late = setTimeout(() => going.abort("late"), PATIENCE);
    const facets = (this.getAttribute("facets") ?? "").split(/[\s,]+/).filter(Boolean);
    this.status.textContent = this.#say("wait");
    try {
      const parameters = this.#parameters({
        q, page: this.#page, size: this.#size, facets: facets.join(",") || "none",
      });
      const answer = await fetch(`${this.#server}/api/v1/search?${parameters}`, { signal: going.signal, credentials: "omit" });
      const found = await answer.json();
      if (!answer.ok) throw new Error(found.detail);
      this.#show(q, found);
    } catch (fault) {
      if (going !== this.#going) return;
      console.warn("compendium-search:", fault?.message ?? fault);
      this.status.textContent = this.#say("failed");
      this.end.replaceChildren(this.#link(q));
    } finally {
      clearTimeout(late);
    }
  }

  get #size() {
    const hits = Number(this.getAttribute("hits"));
    return hits >= 1 && hits <= 50 ? Math.floor(hits) : 5;
  }

  #show(q, found) {
    const total = found.total.value;
    const hits = found.hits.map((hit) => this.#hit(hit));
    if (this.#page === 1) this.hits.replaceChildren(...hits);
    else {
      this.hits.append(...hits);
      hits[0]?.querySelector("a").focus();
    }
    this.status.textContent = total ? this.#say("results", total) : this.#say("nothing");
    if (this.#page === 1) this.#narrow(found.facets ?? []);
    this.end.replaceChildren();
    if (this.hits.children.length < total) {
      this.end.append(make("button", { type: "button", class: "more", part: "more" }, this.#say("more")));
    }
    this.end.append(this.#link(q));
  }

  #link(q) {
    return make("a", { href: this.#address(q), part: "all", target: this.getAttribute("target") }, this.#say("all"));
  }

  #hit(hit) {
    const url = this.#server + hit.links.page;
    const from = [hit.document.publisher, hit.document.year].filter(Boolean);
    if (hit.document.title !== hit.title) from.unshift(hit.document.title);
    const page = hit.firstPageLabel ?? hit.firstPage;
    if (page != null) from.push(this.#say("page", String(page)));
    const title = make("a", { class: "title", part: "title", href: url, "data-id": hit.id, dir: "auto", target: this.getAttribute("target") }, hit.title);
    const item = make("li", { class: "hit", part: "result" }, title,
      make("div", { class: "about", part: "about", dir: "auto" }, from.join(" · ")));
    const snippet = hit.snippets[0];
    if (snippet) {
      item.append(make("p", { class: "snippet", part: "snippet", dir: "auto", lang: hit.document.language }, ...marked(snippet.html)));
    }
    return item;
  }

  #narrow(facets) {
    const locked = this.hasAttribute("locked") ? this.#preset() : new Map();
    const open = this.filters.querySelector("details")?.open;
    const groups = facets.filter((facet) => facet.values.length && !locked.has(facet.name)).map((facet) =>
      make("fieldset", {}, make("legend", {}, facet.label), ...facet.values.slice(0, 12).map((value) => {
        const box = make("input", { type: "checkbox", name: facet.name, value: value.value });
        box.checked = value.selected;
        box.addEventListener("change", () => this.#choose(facet, value.value, box.checked));
        return make("label", {}, box, `${value.label} (${value.count})`);
      })));
    const all = make("details", {}, make("summary", {}, this.#say("narrow")), ...groups);
    all.open = open ?? false;
    const at = this.#root.activeElement;
    this.filters.replaceChildren(...(groups.length ? [all] : []));
    // Whoever went through the filters by keyboard stays where they were.
    if (at?.type === "checkbox") {
      [...all.querySelectorAll("input")].find((box) => box.name === at.name && box.value === at.value)?.focus();
    }
  }

  #choose(facet, value, on) {
    const before = facet.values.filter((each) => each.selected).map((each) => each.value);
    this.#chosen.set(facet.name, on ? [...before, value] : before.filter((each) => each !== value));
    this.#page = 1;
    this.#find();
  }
}

if (!customElements.get("compendium-search")) {
  customElements.define("compendium-search", CompendiumSearch);
}
