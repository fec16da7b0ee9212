import { checkAuthSession, startSessionPolling } from "./authChecker.js";

/** Shows or hides what was typed into the password field that the button names. */
function toggleReveal(button) {
  const field = document.getElementById(button.getAttribute("aria-controls"));
  const hidden = field.type === "password";
  field.type = hidden ? "text" : "password";
  button.textContent = hidden ? button.dataset.hide : button.dataset.show;
  button.setAttribute("aria-label", hidden ? button.dataset.hideLabel : button.dataset.showLabel);
}

document.querySelectorAll("[data-reveal]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => toggleReveal(button));
});

// A second press of the same button would send the form twice and end in "page expired".
document.querySelectorAll("form").forEach((form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
  });
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

const { ssoUrl, authSession } = document.body.dataset;
if (ssoUrl) {
  startSessionPolling(ssoUrl);
}
if (authSession) {
  checkAuthSession(authSession);
}
