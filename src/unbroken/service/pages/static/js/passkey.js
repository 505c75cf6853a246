// Passkeys: the browser's own conversion between JSON and credentials, so no library and no inline script.

/** Start on a form with a credential field. data-passkey: create or get; data-options: the server's, or data-options-url. */
export function start(form) {
  form.addEventListener("submit", async (event) => {
    if (event.submitter && !event.submitter.hasAttribute("data-passkey-button")) return;
    event.preventDefault();
    const error = form.querySelector('[data-part="error"]');
    error.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await credential(form));
      form.submit();
    } catch (problem) {
      console.warn(problem);
      error.hidden = false;
      error.focus();
    }
  });
  form.querySelector("[data-passkey-button]").disabled = false; // until now a press would have sent nothing
}

async function credential(form) {
  const { passkey, options, optionsUrl } = form.dataset;
  const given = options ? JSON.parse(options) : await (await fetch(optionsUrl, { headers: { Accept: "application/json" } })).json();
  if (passkey === "create") return create(form, given.creation_options.publicKey);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(given.request_options.publicKey);
  return (await navigator.credentials.get({ publicKey })).toJSON();
}

async function create(form, json) {
  const alone = form.elements.passwordless?.checked ?? false;
  json.authenticatorSelection = { ...json.authenticatorSelection, residentKey: alone ? "required" : "discouraged", requireResidentKey: alone };
  if (alone) json.authenticatorSelection.userVerification = "required";
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return (await navigator.credentials.create({ publicKey })).toJSON();
}
