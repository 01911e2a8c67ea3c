// Citing: the citations come when they are asked for, into a dialog; one press copies.
const dialog = document.querySelector("#cite");

async function copy(button) {
  const text = button.closest(".citation").querySelector(".prose");
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
  } catch {
    // Without the right to write to the clipboard, or over plain HTTP: select it, and try the old way.
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    if (!document.execCommand("copy")) return;
  }
  const before = button.dataset.before ?? button.textContent;
  button.dataset.before = before;
  button.textContent = button.dataset.done;
  document.querySelector("[data-said]").textContent = button.dataset.done;
  setTimeout(() => (button.textContent = before), 2500);
}

function showCopying(root) {
  for (const button of root.querySelectorAll("[data-copy]")) button.hidden = false;
}

async function open(link) {
  const place = dialog.querySelector("div");
  if (!place.hasChildNodes()) {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.append(document.adoptNode(page.querySelector("[data-citations]")));
    showCopying(place);
  }
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button);
  const link = event.target.closest("[data-cite]");
  if (link && dialog && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open(link).catch(() => location.assign(link.href));
  }
});
showCopying(document);
