import { useContext } from "react";
import { AnswerContext } from "#app/web/answer-context.tsx";

type Words = { title: string; says: string };

const WORDS: Record<number, Words> = {
  400: { title: "This request could not be read", says: "Something in the address or the form was not as expected. Nothing was changed." },
  401: { title: "Please sign in", says: "This page is for people with an account." },
  403: { title: "This page is not open to you", says: "It belongs to somebody else, or needs a role your account does not have." },
  404: {
    title: "There is no such page",
    says: "The address may have been mistyped, or what was here has been taken down. Decisions to take something down are in the public log.",
  },
  409: {
    title: "Somebody else was quicker",
    says: "What you were working on has changed in the meantime. Open it again to see how it stands now.",
  },
  429: {
    title: "Please wait a little",
    says: "There were too many requests in a short time. Nothing was lost; try again in a few minutes.",
  },
  503: { title: "We cannot take this just now", says: "Nothing was changed. Please try again in a minute." },
};

const UNEXPECTED: Words = {
  title: "Something went wrong on our side",
  says: "Nothing you did caused it, and it has been noted. Please try again in a minute.",
};

/** The title of the page shown for a failed request. */
export const errorTitle = (status: number) => `${wordsFor(status).title} – Scalpmark`;

function wordsFor(status: number): Words {
  return WORDS[status] ?? UNEXPECTED;
}

const WAYS: readonly { href: string; label: string }[] = [
  { href: "/", label: "Start page" },
  { href: "/clinics", label: "Search for a clinic" },
  { href: "/decisions", label: "Public log of decisions" },
];

/** What a person sees when a page cannot be shown: what happened, what it means for them, and ways on. Never a detail of the error. `why` and `ways`: known better than by the status. */
export function ErrorPage({ status, why, ways = WAYS }: { status: number; why?: string | undefined; ways?: typeof WAYS }) {
  const { requestId } = useContext(AnswerContext);
  const { title, says } = wordsFor(status);
  return (
    <div className="prose">
      <p>Error {status}</p>
      <h1>{title}</h1>
      <p>{why ?? says}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {requestId !== "" && <p>If you write to us about this, quote request {requestId}.</p>}
    </div>
  );
}
