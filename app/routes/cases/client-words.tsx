import { Tag } from "#app/components/tag.tsx";
import { printCount } from "#app/platform/printed.ts";
import type { ClientWord } from "#app/routes/cases/case-page-view.server.ts";

interface ClientWordsProps {
  client: { words: readonly ClientWord[]; confirmedOn: string | null; answered: boolean; addedSince: number; changedSince: boolean };
}

/** What the treated person confirmed, each by itself, and what they could not have seen. */
export function ClientWords({ client }: ClientWordsProps) {
  const { words, confirmedOn, answered, addedSince, changedSince } = client;
  if (!answered) {
    return confirmedOn === null ? (
      <p>Nothing yet: nobody has answered for this head.</p>
    ) : (
      <p>Confirmed on {confirmedOn}: head, practitioner and days.</p>
    );
  }
  return (
    <>
      <dl className="definitions">
        {words.map(({ label, answer }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {answer === null ? (
                <span className="not-provided">Not answered</span>
              ) : (
                <Tag tone={answer === "yes" ? "evidenced" : "against"}>{answer === "yes" ? "Yes" : "No"}</Tag>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {changedSince && <p>The clinic has changed the practitioner or the days since. The client has not confirmed that.</p>}
      {addedSince > 0 && (
        <p className="soft">
          {printCount(addedSince, "photo was", "photos were")} added after the client answered, who can take down each of them.
        </p>
      )}
    </>
  );
}
