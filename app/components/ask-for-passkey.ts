import { askForPasskeyWords } from "#app/components/ask-for-passkey-words.ts";

/** WebAuthn's options as the server writes them: bytes are base64url. */
interface OptionsJson {
  challenge: string;
  user?: { id: string; name: string; displayName: string };
  excludeCredentials?: { id: string }[];
  allowCredentials?: { id: string }[];
}

/**
 * Forms marked `data-enhance="passkey"`: sending one puts a question to a passkey by way of the browser, writes the answer into the form's hidden fields
 * and sends it on as an ordinary form. `data-purpose` says what for.
 */
export function enhancePasskeys(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-enhance="passkey"]')) {
    if (typeof PublicKeyCredential === "undefined") {
      form.classList.add("passkey-unsupported");
      continue;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void ask(form);
    });
  }
}

async function ask(form: HTMLFormElement): Promise<void> {
  const words = askForPasskeyWords();
  const state = form.querySelector(".passkey-state");
  const say = (words: string) => {
    if (state) state.textContent = words;
  };
  const purpose = form.dataset.purpose ?? "";
  say(words.waiting);
  const answer = await fetch("/passkey-question", { method: "POST", body: new URLSearchParams({ purpose }) }).catch(() => null);
  // Signed out meanwhile, or to be confirmed first: this page's own address leads there.
  if (answer?.redirected) return location.reload();
  if (!answer?.ok) return say(words.notFetched);
  const { challengeId, options } = (await answer.json()) as { challengeId: string; options: OptionsJson };
  try {
    const credential = await (purpose === "register"
      ? navigator.credentials.create({ publicKey: creation(options) })
      : navigator.credentials.get({ publicKey: request(options) }));
    fill(form, "challengeId", challengeId);
    fill(form, "response", JSON.stringify(written(credential as PublicKeyCredential)));
  } catch (error) {
    const known = error instanceof DOMException && error.name === "InvalidStateError";
    return say(known ? words.keptAlready : words.noneGiven);
  }
  form.submit();
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (input) input.value = value;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
}

function base64url(buffer: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const described = (list: { id: string }[] = []): PublicKeyCredentialDescriptor[] =>
  list.map(({ id }) => ({ type: "public-key", id: bytes(id) }));

function creation(options: OptionsJson): PublicKeyCredentialCreationOptions {
  const { user = { id: "", name: "", displayName: "" } } = options;
  return {
    ...(options as unknown as PublicKeyCredentialCreationOptions),
    challenge: bytes(options.challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: described(options.excludeCredentials),
  };
}

function request(options: OptionsJson): PublicKeyCredentialRequestOptions {
  return {
    ...(options as unknown as PublicKeyCredentialRequestOptions),
    challenge: bytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  };
}

/** The answer as JSON, as far as the server reads it. */
function written({ id, rawId, type, response }: PublicKeyCredential): unknown {
  const clientDataJSON = base64url(response.clientDataJSON);
  const common = { id, rawId: base64url(rawId), type };
  if (response instanceof AuthenticatorAttestationResponse) {
    return {
      ...common,
      response: { clientDataJSON, attestationObject: base64url(response.attestationObject), transports: response.getTransports() },
    };
  }
  const { authenticatorData, signature } = response as AuthenticatorAssertionResponse;
  return { ...common, response: { clientDataJSON, authenticatorData: base64url(authenticatorData), signature: base64url(signature) } };
}
