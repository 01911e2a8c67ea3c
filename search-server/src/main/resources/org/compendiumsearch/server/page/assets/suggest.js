// Completions while typing: the combobox pattern of the ARIA Authoring Practices, with a list.
const PAUSE = 120;
const SHORTEST = 2;

/** Completes what is typed into the search field of a row. */
export function startSuggestions(row) {
  const input = row.querySelector("input[type=search]");
  const form = input.form;
  const texts = row.dataset;
  const list = document.createElement("ul");
  list.id = input.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", texts.countText);
  list.hidden = true;
  row.append(list);
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  row.after(said);
  Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }).forEach(([name, value]) => input.setAttribute(name, value));

  let typed = input.value;
  let chosen = -1;
  let asked = 0;
  let timer = 0;
  let answers = [];

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      input.value = typed;
      return;
    }
    const option = list.children[index];
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
    input.value = answers[index].text;
  }

  function take(answer) {
    close();
    const address = new URL(location.href);
    const language = address.searchParams.get("lang");
    const kept = language ? { lang: language } : {};
    if (answer.kind === "title" && answer.id) {
      const query = new URLSearchParams(kept).toString();
      location.assign("/entries/" + answer.id + (query ? "?" + query : ""));
    } else if (answer.kind === "facet" && answer.facet) {
      location.assign("/search?" + new URLSearchParams({ [answer.facet]: answer.value, ...kept }));
    } else {
      input.value = answer.text;
      form.requestSubmit();
    }
  }

  function show(found) {
    answers = found;
    chosen = -1;
    list.replaceChildren(
      ...found.map((answer, index) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const text = document.createElement("bdi");
        text.textContent = answer.text;
        option.append(text);
        const kind = { title: texts.titleText, facet: texts.facetText }[answer.kind];
        if (kind) {
          const note = document.createElement("small");
          note.textContent = kind;
          option.append(note);
        }
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    input.removeAttribute("aria-activedescendant");
    said.textContent = found.length === 0 ? texts.noneText : texts.countText;
  }

  async function ask() {
    const mine = ++asked;
    const query = typed.trim();
    if (query.length < SHORTEST) {
      close();
      return;
    }
    try {
      const parameters = new URLSearchParams({ q: query, size: "8", lang: texts.language });
      const response = await fetch("/api/v1/suggest?" + parameters);
      const found = response.ok ? await response.json() : [];
      // An answer to what is no longer there, or after the reader went on, is dropped.
      if (mine === asked && document.activeElement === input) show(found);
    } catch {
      if (mine === asked) close();
    }
  }

  input.addEventListener("input", (event) => {
    typed = input.value;
    asked++;
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("compositionend", () => {
    typed = input.value;
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = answers.length - 1;
    if (event.key === "ArrowDown" && !list.hidden) choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp" && !list.hidden) choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape" && !list.hidden) {
      input.value = typed;
      close();
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) take(answers[chosen]);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => {
    asked++;
    clearTimeout(timer);
    close();
  });
  form.addEventListener("submit", () => {
    asked++;
    clearTimeout(timer);
    close();
  });
  // The field keeps the focus while the pointer chooses.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(answers[[...list.children].indexOf(option)]);
  });
}
