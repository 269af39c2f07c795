import { DefinitionList } from "#app/components/definition-list.tsx";

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
  return (
    <>
      <p>The author holds a case of a correction, confirmed it, and says that it mended work of the clinic they review.</p>
      <DefinitionList
        rows={[
          {
            term: "Corrected by",
            value: href ? <a href={href}>{clinic}</a> : clinic,
            note: href ? undefined : "The author does not want the case shown.",
          },
          { term: "Sessions", value: sessions === "" ? null : sessions },
          { term: "Confirmed by the author", value: confirmedOn },
          ...found,
        ]}
      />
    </>
  );
}
