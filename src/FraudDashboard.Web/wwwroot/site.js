// The filters work as plain forms. With a script, a choice made with the pointer is applied at once;
// one made with the keyboard waits for Apply or Enter, because arrow keys pass over choices on their way.
const formSelector = "form[data-filters]";

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
