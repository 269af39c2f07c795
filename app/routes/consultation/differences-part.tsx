import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";

interface Difference {
  id: string;
  question: string;
  said: string;
  /** The report as it would be sent. */
  report: string;
}

/** What differed from the clinic's page: it stays a private note, or goes to the moderators with one press. */
export function DifferencesPart({
  slug,
  differences,
  mayReport,
}: {
  slug: string;
  differences: readonly Difference[];
  mayReport: boolean;
}) {
  if (differences.length === 0) return null;
  return (
    <Section
      id="differences"
      title="What differs from its page"
      note="Each stays a private note unless you send it. A moderator reads it, and the clinic is not told who sent it."
    >
      <ul className="differences">
        {differences.map(({ id, question, said, report }) => (
          <li key={id}>
            <p>
              <strong>{question}</strong>
            </p>
            <p>{said === "" ? "Nothing was said." : said}</p>
            {mayReport && (
              <form method="post" action={`/clinics/${slug}/report`} className="stack-tight">
                <input type="hidden" name="reason" value="told_otherwise" />
                <input type="hidden" name="detail" value={report} />
                <details>
                  <summary>What the moderators would read</summary>
                  <p>{report}</p>
                </details>
                <div>
                  <Button kind="secondary">
                    Report to the moderators<span className="visually-hidden">: {question}</span>
                  </Button>
                </div>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
