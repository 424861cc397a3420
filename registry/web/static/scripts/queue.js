// The queue by keyboard: while the focus is in the list, j and k move it from filing to filing.

const queue = document.querySelector("[data-queue]");

if (queue) {
  const links = [...queue.querySelectorAll("tbody th a")];
  document.querySelector("[data-keys]").hidden = false;
  queue.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key];
    const here = links.indexOf(document.activeElement);
    if (!step || here < 0) return;
    links[Math.min(Math.max(here + step, 0), links.length - 1)].focus();
    event.preventDefault();
  });
}
