import type { ReactNode } from "react";

type ButtonKind = "primary" | "secondary" | "warning" | "quiet";

interface ButtonProps {
  children: ReactNode;
  kind?: ButtonKind;
  /** Name and value are sent when one form has several buttons. */
  name?: string;
  value?: string;
  /** Where this button sends the form, if not to the form's own action. */
  formAction?: string;
  /** The id of the form it belongs to, when it stands outside. */
  form?: string;
  disabled?: boolean;
  /** Sends the form as it is, complete or not. */
  formNoValidate?: boolean;
}

const CLASS: Record<ButtonKind, string> = {
  primary: "button",
  secondary: "button button-secondary",
  warning: "button button-warning",
  quiet: "button button-quiet",
};

/** A submit button. "warning" is for what cannot be taken back. */
export function Button({ children, kind = "primary", ...attributes }: ButtonProps) {
  return (
    <button type="submit" className={CLASS[kind]} {...attributes}>
      {children}
    </button>
  );
}

/** A link that is the page's next step and so looks like a button. */
export function ButtonLink({ children, href, kind = "primary" }: { children: ReactNode; href: string; kind?: ButtonKind }) {
  return (
    <a className={CLASS[kind]} href={href}>
      {children}
    </a>
  );
}
