// The original beside its text, drawn by PDF.js; it follows the page that is being read.
const box = document.querySelector("[data-pdf]");
const pair = box.closest(".pair");
const sheet = box.querySelector(".sheet");
const canvas = box.querySelector("canvas");
const over = box.querySelector(".over");
const place = box.querySelector("[data-place]");
const words = box.dataset.words.split("\n").filter(Boolean);
let original;
let library;
let shown = Number(box.dataset.at) || 1;
let zoom = 1;
let drawing;
let asked = 0;

async function load() {
  const folder = box.dataset.library;
  library = await import(folder + "pdf.min.mjs");
  library.GlobalWorkerOptions.workerSrc = folder + "pdf.worker.min.mjs";
  original = await library.getDocument({
    url: box.dataset.pdf,
    cMapUrl: folder + "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: folder + "standard_fonts/",
    wasmUrl: folder + "wasm/",
    disableAutoFetch: true,
    disableStream: true,
  }).promise;
}

const ruler = document.createElement("canvas").getContext("2d");
ruler.font = "32px serif";

function part(text, length) {
  return ruler.measureText(text.slice(0, length)).width / ruler.measureText(text).width;
}

function markWords(content, viewport) {
  over.replaceChildren();
  for (const item of content.items) {
    const text = (item.str ?? "").toLowerCase();
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        // How far into a run of text a word stands is measured in a common font: near enough.
        const [a, b, c, d, x, y] = library.Util.transform(viewport.transform, item.transform);
        const height = Math.hypot(c, d);
        const width = item.width * viewport.scale;
        const mark = document.createElement("i");
        mark.style.left = `${x + width * part(text, at)}px`;
        mark.style.top = `${y - height}px`;
        mark.style.width = `${width * (part(text, at + word.length) - part(text, at))}px`;
        mark.style.height = `${height * 1.15}px`;
        over.append(mark);
      }
    }
  }
}

async function show(number) {
  if (!original || number < 1 || number > original.numPages) return;
  shown = number;
  const turn = ++asked;
  const page = await original.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = ((sheet.clientWidth - 2) / natural.width) * zoom;
  const viewport = page.getViewport({ scale });
  const sharp = devicePixelRatio || 1;
  drawing?.cancel();
  if (turn !== asked) return;
  canvas.width = Math.floor(viewport.width * sharp);
  canvas.height = Math.floor(viewport.height * sharp);
  canvas.style.width = `${viewport.width}px`;
  canvas.style.height = `${viewport.height}px`;
  drawing = page.render({
    canvas,
    viewport,
    transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0],
  });
  try {
    await drawing.promise;
  } catch (fault) {
    if (fault?.name === "RenderingCancelledException") return;
    throw fault;
  }
  const content = await page.getTextContent();
  if (turn !== asked) return;
  markWords(content, viewport);
  canvas.dataset.drawn = String(number);
  place.textContent = place.dataset.text
    .replace("%1", String(number))
    .replace("%2", String(original.numPages));
  sheet.scrollTop = 0;
}

function tellFault(fault) {
  const text = box.querySelector("[data-fault]");
  text.textContent = text.dataset.fault;
  text.hidden = false;
  console.error(fault);
}

function follow() {
  const visible = new Set();
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const change of changes) {
        const page = Number(change.target.dataset.page);
        if (change.isIntersecting) visible.add(page);
        else visible.delete(page);
      }
      const first = Math.min(...visible);
      if (visible.size > 0 && first !== shown) show(first).catch(tellFault);
    },
    { rootMargin: "-25% 0px -65% 0px" },
  );
  for (const leaf of document.querySelectorAll(".leaf")) watcher.observe(leaf);
}

async function open() {
  box.hidden = false;
  pair.classList.add("wide");
  try {
    await load();
    await show(shown);
    follow();
  } catch (fault) {
    tellFault(fault);
  }
}

box.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.turn) show(shown + Number(button.dataset.turn)).catch(tellFault);
  if (button?.dataset.zoom) {
    zoom = Math.min(4, Math.max(0.5, zoom * Number(button.dataset.zoom)));
    show(shown).catch(tellFault);
  }
});

const button = document.querySelector("[data-show-original]");
if (matchMedia("(min-width: 68rem)").matches) {
  open();
} else if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    button.hidden = true;
    open();
  });
}
