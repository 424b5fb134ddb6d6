// The filters work as plain forms. With a script, a choice made with the pointer is applied at once;
// one made with the keyboard waits for Apply or Enter, because arrow keys pass over choices on their way.
const formSelector = "form[data-filters]";

// What stands in a list that is searched is typed over: selected here, as the circuit could be late and select what is typed.
document.addEventListener("focusin", event => {
  if (event.target.matches("input[role=combobox]")) {
    event.target.select();
  }
});

// Enter in a list that is searched takes what is marked there; it does not send the form as it stands.
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches?.("input[role=combobox]") && event.target.closest(formSelector)) {
    event.preventDefault();
  }
});

document.addEventListener("keydown", event => {
  const select = event.target;
  if (select instanceof HTMLSelectElement && select.closest(formSelector)) {
    select.dataset.keyed = "";
    if (event.key === "Enter") {
      event.preventDefault();
      select.form.requestSubmit();
    }
  }
});

document.addEventListener("pointerdown", event => {
  if (event.target instanceof HTMLSelectElement) {
    delete event.target.dataset.keyed;
  }
});

document.addEventListener("change", event => {
  const select = event.target;
  if (select instanceof HTMLSelectElement && select.closest(formSelector) && !("keyed" in select.dataset)) {
    select.form.requestSubmit();
  }
});

// A readable address: the key that says what was chosen, and no empty values.
document.addEventListener("submit", event => {
  if (!event.target.matches(formSelector)) {
    return;
  }
  for (const field of event.target.elements) {
    if (field instanceof HTMLSelectElement && field.selectedOptions[0]?.dataset.key) {
      field.name = field.selectedOptions[0].dataset.key;
    }
    if (field.name && field.value === "") {
      field.disabled = true;
    }
  }
});

// A page from the back-forward cache has the fields as they were left: enabled again, as the address says.
window.addEventListener("pageshow", event => {
  if (event.persisted) {
    document.querySelectorAll(formSelector).forEach(form => {
      for (const field of form.elements) {
        field.disabled = false;
      }
      form.reset();
    });
  }
});

// A panel that opens is there to be filled in.
document.addEventListener("toggle", event => {
  if (event.newState === "open" && event.target.matches(".panel")) {
    event.target.querySelector("input:not([type=hidden])")?.focus();
  }
}, true);

// What was asked for in a panel is on its way: the panel goes, and leaves the screen to what comes.
document.addEventListener("submit", event => event.target.closest("[popover]")?.hidePopover());

// The explanation of a mark, a heading or a figure: beside the pointer it is the title; by click, touch or key it opens.
const explanation = document.createElement("p");
explanation.className = "panel small";
explanation.popover = "auto";
explanation.setAttribute("role", "status");

document.addEventListener("click", event => {
  const mark = event.target.closest?.("button.asks");
  if (mark) {
    document.body.append(explanation);
    explanation.textContent = mark.title;
    explanation.togglePopover({ source: mark });
  }
  // A screen that is chosen in the drawer of a narrow window takes its place.
  if (event.target.closest?.("a[href]")) {
    event.target.closest("[popover]")?.hidePopover();
  }
});

// When the circuit takes the page over it draws it anew: a reader who has begun to tab keeps their place, what is typed
// stays typed, and what is opened stays open. What is done after that the circuit knows of.
const focusable = "a[href], button, select:not([aria-hidden]), input, summary";
const textFields = "input[type=text], input[type=search], input[type=date], textarea";
const takeoverMs = 20000;
const prerendered = document.querySelector("main");
const typed = new Map();
const opened = new Map();
let place = null;
let popover = null;

// Keeps what an event says of its element until the circuit takes over.
function before(keep) {
  return event => {
    if (prerendered?.isConnected) {
      keep(event.target);
    }
  };
}

// Which element takes its place: a field of MudBlazor has an id of its own in the circuit, and the same name.
function nameOf(element) {
  return element.matches(textFields) && element.name && element.form?.hasAttribute("action")
    ? `form[action="${CSS.escape(element.form.getAttribute("action"))}"] [name="${CSS.escape(element.name)}"]`
    : element.id ? `#${CSS.escape(element.id)}` : null;
}

function keepPlace(element) {
  place = { element, name: nameOf(element), index: [...document.querySelectorAll(focusable)].indexOf(element) };
}

function keepText(field) {
  if (field.matches(textFields)) {
    const name = nameOf(field);
    if (name) {
      typed.set(name, field);
    }
  }
}

function keepOpen(element) {
  if (element instanceof HTMLDetailsElement && element.isConnected) {
    opened.set([...document.querySelectorAll("details")].indexOf(element), element);
  } else if (element.popover && element.id) {
    popover = element.matches(":popover-open") ? element : null;
  }
}

document.addEventListener("focusin", before(keepPlace));
document.addEventListener("input", before(keepText));
document.addEventListener("toggle", before(keepOpen), true);

// This script comes after the page: a quick reader has begun before it.
document.querySelectorAll("details[open]").forEach(keepOpen);
[...document.querySelectorAll(textFields)].filter(field => field.value !== field.defaultValue).forEach(keepText);
if (document.activeElement !== document.body) {
  keepPlace(document.activeElement);
}

const redrawn = new MutationObserver(() => {
  const twin = popover && !popover.isConnected ? document.getElementById(popover.id) : null;
  if (twin) {
    popover = null;
    twin.showPopover({ source: document.querySelector(`[popovertarget="${CSS.escape(twin.id)}"]`) });
  }
  const details = document.querySelectorAll("details");
  for (const [index, element] of opened) {
    if (!element.isConnected) {
      details[index]?.toggleAttribute("open", element.open);
      opened.delete(index);
    }
  }
  for (const [name, field] of typed) {
    const twin = document.querySelector(name);
    if (!field.isConnected && twin) {
      twin.value = field.value;
      twin.dispatchEvent(new Event("change", { bubbles: true }));
      typed.set(name, twin);
    }
  }
  if (place && !place.element.isConnected && document.activeElement === document.body) {
    const twin = place.name ? document.querySelector(place.name) : document.querySelectorAll(focusable)[place.index];
    place = null;
    twin?.focus({ preventScroll: true });
  }
});
redrawn.observe(document.body, { childList: true, subtree: true });
setTimeout(() => redrawn.disconnect(), takeoverMs);

// While a page is open its reader's claims are read again from time to time: that takes a request.
const stillHereMs = 4 * 60 * 1000;
if (document.querySelector("form[action='/sign-out']")) {
  setInterval(() => fetch("/still-here", { cache: "no-store", redirect: "manual" }).catch(() => {}), stillHereMs);
}

// "Copy reference": the status beside the button says that it is done. Where the browser gives no clipboard, the status shows the
// reference, marked for the keyboard to copy.
document.addEventListener("click", async event => {
  const button = event.target.closest?.("[data-copy]");
  const status = button?.parentElement.querySelector("[data-copied]");
  if (!button) {
    return;
  }
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    status.textContent = "Copied";
  } catch {
    status.textContent = `Copy it from here: ${button.dataset.copy}`;
    getSelection().selectAllChildren(status);
  }
});

// The map and the funnel are one stop of the Tab key each; arrow keys go from mark to mark. Without a script each mark is a stop.
const charts = ".tiles, .frame-funnel";

function middleOf(mark) {
  const box = mark.getBoundingClientRect();
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

// In reading order on the map, from left to right in the funnel.
function marksOf(chart) {
  const marks = [...chart.querySelectorAll("a")];
  return chart.matches(".tiles") ? marks : marks.sort((one, other) => middleOf(one).x - middleOf(other).x);
}

function stopAt(chart, stop) {
  for (const mark of chart.querySelectorAll("a")) {
    mark.setAttribute("tabindex", mark === stop ? "0" : "-1");
  }
}

function nearest(marks, from, isAbove) {
  const here = middleOf(from);
  const far = mark => Math.abs(middleOf(mark).y - here.y) + 2 * Math.abs(middleOf(mark).x - here.x);
  return marks.filter(mark => isAbove ? middleOf(mark).y < here.y - 1 : middleOf(mark).y > here.y + 1).sort((one, other) => far(one) - far(other))[0];
}

document.addEventListener("keydown", event => {
  const mark = event.target.closest?.("a");
  const chart = mark?.closest(charts);
  if (!chart || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const marks = marksOf(chart);
  const at = marks.indexOf(mark);
  const next = {
    ArrowRight: () => marks[at + 1],
    ArrowLeft: () => marks[at - 1],
    ArrowUp: () => nearest(marks, mark, true),
    ArrowDown: () => nearest(marks, mark, false),
    Home: () => marks[0],
    End: () => marks.at(-1),
  }[event.key];
  if (next) {
    event.preventDefault();
    const goal = next() ?? mark;
    stopAt(chart, goal);
    goal.focus();
  }
});

function makeChartsOneStop() {
  for (const chart of document.querySelectorAll(charts)) {
    if (chart.querySelectorAll("a[tabindex='0']").length !== 1 || chart.querySelector("a:not([tabindex])")) {
      stopAt(chart, chart.querySelector("a[tabindex='0']") ?? marksOf(chart)[0]);
    }
  }
}

makeChartsOneStop();
new MutationObserver(makeChartsOneStop).observe(document.body, { childList: true, subtree: true });
