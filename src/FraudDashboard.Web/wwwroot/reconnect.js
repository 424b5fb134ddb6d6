// When the circuit is lost: rejoin it, or reload the same address once the site answers.
const notice = document.getElementById("components-reconnect-modal");
const pauseMs = 3000;
let isWaiting = false;

async function answers() {
  try {
    const response = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    return response.status < 500;
  } catch {
    return false;
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
  location.reload();
}

notice?.addEventListener("components-reconnect-state-changed", event => {
  if (event.detail.state === "rejected") {
    location.reload();
  } else if (event.detail.state === "failed") {
    reloadWhenTheSiteAnswers();
  }
});

document.getElementById("reconnect-now")?.addEventListener("click", async () => {
  if (await answers()) {
    location.reload();
  }
});
