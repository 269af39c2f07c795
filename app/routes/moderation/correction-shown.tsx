import { DefinitionList } from "#app/components/definition-list.tsx";
import { proofCheckWords } from "#app/routes/moderation/proof-check-words.ts";

interface CorrectionShownProps {
  correction: {
    clinic: string;
    sessions: string;
    confirmedOn: string | null;
    found: readonly { term: string; value: string }[];
    href: string | null;
  };
}

/** The case of a correction that a review's author holds: two sides say it, the clinic that mended and the client. */
export function CorrectionShown({ correction: { clinic, sessions, confirmedOn, found, href } }: CorrectionShownProps) {
  const say = proofCheckWords();
  return (
    <>
      <p>{say.authorHoldsACase}</p>
      <DefinitionList
        rows={[
          {
            term: say.correctedBy,
            value: href ? <a href={href}>{clinic}</a> : clinic,
            note: href ? undefined : say.caseNotShown,
          },
          { term: say.sessions, value: sessions === "" ? null : sessions },
          { term: say.confirmedByTheAuthor, value: confirmedOn },
          ...found,
        ]}
      />
    </>
  );
}
