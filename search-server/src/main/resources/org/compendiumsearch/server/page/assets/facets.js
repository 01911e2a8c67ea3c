// Finding a value in a long facet by the beginning of any of its words, whatever its accents.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

function matches(label, wanted) {
  const text = plain(label);
  return wanted.every((word) => text.startsWith(word) || text.includes(" " + word) || /[\u3400-\u9fff]/.test(word) && text.includes(word));
}

/** A value stays where it, or anything below it, matches; what lies below a match stays too. */
function narrow(item, wanted, above) {
  const own = above || matches(item.querySelector(":scope > a .label").textContent, wanted);
  let below = false;
  for (const child of item.querySelectorAll(":scope > details > ul > li")) {
    below = narrow(child, wanted, own) || below;
  }
  item.hidden = !own && !below;
  const fold = item.querySelector(":scope > details");
  if (fold) fold.open = wanted.length > 0 && below && !own ? true : fold.dataset.wasOpen === "true";
  return own || below;
}

/** Brings the values that the page leaves out, from the page that lists the facet whole. */
async function complete(facet) {
  const link = facet.querySelector(":scope > .more a");
  if (!link || facet.dataset.completed) return;
  facet.dataset.completed = "yes";
  try {
    const response = await fetch(link.href);
    if (!response.ok) return;
    const whole = new DOMParser().parseFromString(await response.text(), "text/html");
    const present = new Set([...facet.querySelectorAll("li > a .label")].map((label) => label.textContent));
    const list = facet.querySelector(":scope > .rest > ul") ?? facet.querySelector(":scope > ul");
    for (const item of whole.querySelectorAll("#" + facet.id + " > ul > li")) {
      if (!present.has(item.querySelector(".label").textContent)) list.append(document.adoptNode(item));
    }
    link.parentElement.hidden = true;
  } catch {
    // The link to the whole list stays.
    delete facet.dataset.completed;
  }
}

function startFacet(facet) {
  const seek = facet.querySelector(".seek");
  if (!seek) return;
  seek.hidden = false;
  for (const fold of facet.querySelectorAll("details")) fold.dataset.wasOpen = String(fold.open);
  const input = seek.querySelector("input");
  const apply = () => {
    const wanted = plain(input.value).split(/\s+/).filter(Boolean);
    for (const item of facet.querySelectorAll(":scope > ul > li, :scope > .rest > ul > li")) {
      narrow(item, wanted, false);
    }
    const rest = facet.querySelector(":scope > .rest");
    if (rest) rest.open = wanted.length > 0 || rest.dataset.wasOpen === "true";
  };
  input.addEventListener("focus", () => complete(facet).then(apply));
  input.addEventListener("input", apply);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      facet.querySelector("li:not([hidden]) > a")?.focus();
    } else if (event.key === "Escape" && input.value) {
      event.preventDefault();
      input.value = "";
      apply();
    }
  });
}

/** Gives every long facet of the page a field to find its values by. */
export function startFacets() {
  for (const facet of document.querySelectorAll("[data-facet]")) startFacet(facet);
}
