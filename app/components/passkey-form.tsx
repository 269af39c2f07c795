import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { passkeyFormWords } from "#app/components/passkey-form-words.ts";

interface PasskeyFormProps {
  purpose: "register" | "sign_in" | "confirm";
  /** Where the passkey's answer is sent. */
  action: string;
  label: string;
  redirectTo?: string;
  /** Where the passkey is not the page's main way: a lighter button. */
  quiet?: boolean;
  /** Fields that are sent along, such as a name. */
  children?: ReactNode;
}

/** Asks the browser for a passkey (ask-for-passkey.ts fills in question and answer). Without scripts it says what else there is. */
export function PasskeyForm({ purpose, action, label, redirectTo, quiet = false, children }: PasskeyFormProps) {
  const say = passkeyFormWords();
  return (
    <form method="post" action={action} className="form passkey-form" data-enhance="passkey" data-purpose={purpose}>
      <input type="hidden" name="challengeId" />
      <input type="hidden" name="response" />
      {redirectTo && <input type="hidden" name="redirectTo" value={redirectTo} />}
      {children}
      <Button kind={quiet ? "secondary" : "primary"}>{label}</Button>
      <p className="passkey-state" role="status" />
      <p className="passkey-absent field-hint">{say.noScript}</p>
    </form>
  );
}
