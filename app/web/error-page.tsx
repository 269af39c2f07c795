import { useContext } from "react";
import { AnswerContext } from "#app/web/answer-context.tsx";
import { errorPageWords } from "#app/web/error-page-words.ts";

type Words = { title: string; says: string };

const wordWords = (): Record<number, Words> => {
  const say = errorPageWords();
  return {
    400: { title: say.badRequestTitle, says: say.badRequest },
    401: { title: say.signInTitle, says: say.signIn },
    403: { title: say.forbiddenTitle, says: say.forbidden },
    404: {
      title: say.notFoundTitle,
      says: say.notFound,
    },
    409: {
      title: say.conflictTitle,
      says: say.conflict,
    },
    410: { title: say.goneTitle, says: say.gone },
    429: {
      title: say.tooManyTitle,
      says: say.tooMany,
    },
    503: { title: say.unavailableTitle, says: say.unavailable },
  };
};

const unexpected = (): Words => {
  const say = errorPageWords();
  return {
    title: say.brokenTitle,
    says: say.broken,
  };
};

/** The title of the page shown for a failed request. */
export const errorTitle = (status: number) => errorPageWords().documentTitle(wordsFor(status).title);

function wordsFor(status: number): Words {
  return wordWords()[status] ?? unexpected();
}

const wayWords = (): readonly { href: string; label: string }[] => {
  const say = errorPageWords();
  return [
    { href: "/", label: say.startPage },
    { href: "/clinics", label: say.findClinic },
    { href: "/decisions", label: say.publicLogOfDecisions },
  ];
};

/** What a person sees when a page cannot be shown: what happened, what it means for them, and ways on. Never a detail of the error. `why` and `ways`: known better than by the status. */
export function ErrorPage({
  status,
  why,
  ways = wayWords(),
}: {
  status: number;
  why?: string | undefined;
  ways?: ReturnType<typeof wayWords>;
}) {
  const say = errorPageWords();
  const { requestId } = useContext(AnswerContext);
  const { title, says } = wordsFor(status);
  return (
    <div className="prose">
      <p>{say.errorStatus(status)}</p>
      <h1>{title}</h1>
      <p>{why ?? says}</p>
      <ul>
        {ways.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {requestId !== "" && <p>{say.quoteRequest(requestId)}</p>}
    </div>
  );
}
