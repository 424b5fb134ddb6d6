// A page that waits for a file asks again from time to time. Only its words change, so that nobody loses their place;
// when there is something else to do, the page is loaded anew. Without scripts the page refreshes itself.
const askAgainMs = 2000;
const words = document.querySelector("[data-download]");

async function ask() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", redirect: "error" });
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-download]");
    if (now?.dataset.download !== words.dataset.download) {
      location.reload();
      return;
    }
    if (now.textContent !== words.textContent) {
      words.textContent = now.textContent;
      document.querySelector("h1").textContent = now.previousElementSibling.textContent;
    }
  } catch {
    // The site does not answer just now: asked again.
  }
  setTimeout(ask, askAgainMs);
}

if (words?.dataset.download === "open") {
  setTimeout(ask, askAgainMs);
} else {
  document.querySelector("a[data-start]")?.click();
}
