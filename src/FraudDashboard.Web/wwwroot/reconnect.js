// When the circuit is lost: rejoin it, or reload the same address once the site answers.
const notice = document.getElementById("components-reconnect-modal");
const pauseMs = 3000;
let isWaiting = false;
let isLost = false;
let isReloading = false;

// Once: a second reload would break off the first.
function reload() {
  if (!isReloading) {
    isReloading = true;
    location.reload();
  }
}

async function answers() {
  try {
    // A session that is over leads to where one signs in, maybe on another site, which a script may not follow: that is an answer.
    const response = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual" });
    return response.status < 500;
  } catch {
    return false;
  }
}

// A circuit is not rejoined without a session: the request for the page leads to where one signs in, and back.
async function reloadIfTheSessionIsOver() {
  const answer = await fetch("/still-here", { cache: "no-store", redirect: "manual" }).catch(() => null);
  if (answer?.type === "opaqueredirect" || answer?.status === 401) {
    reload();
  }
}

async function reloadWhenTheSiteAnswers() {
  if (isWaiting) {
    return;
  }
  isWaiting = true;
  while (!(await answers())) {
    await new Promise(resume => setTimeout(resume, pauseMs));
  }
  reload();
}

notice?.addEventListener("components-reconnect-state-changed", event => {
  isLost = event.detail.state !== "hide";

  // Rejoining was refused, or has been given up, or what was put away for the page is gone: it is read anew.
  if (["rejected", "failed", "resume-failed"].includes(event.detail.state)) {
    reloadWhenTheSiteAnswers();
  } else if (isLost) {
    reloadIfTheSessionIsOver();
  }
});

document.getElementById("reconnect-now")?.addEventListener("click", async () => {
  if (await answers()) {
    reload();
  }
});

// Without its circuit nobody would hear of a link that is followed: the browser follows it.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  if (isLost && link?.origin === location.origin && !link.target && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign(link.href);
  }
}, true);
