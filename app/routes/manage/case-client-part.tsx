import { LINK_DAYS } from "#app/cases/case-link.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { CASE_STANDING_WORDS, type CaseStanding } from "#app/routes/manage/case-standing.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface CaseClientPartProps {
  part: { standing: CaseStanding; links: readonly { id: string; made: string; state: string; said: readonly string[] }[] };
  /** The link just made, in this one answer only. */
  handed: string | null;
  problem: FormProblem | undefined;
}

/** What the treated person was asked and said, and a new link for them. */
export function CaseClientPart({ part, handed, problem }: CaseClientPartProps) {
  const closed = part.standing === "withdrawn" || part.standing === "not_theirs";
  return (
    <Section
      id="client"
      title="The client"
      note="They are asked four things, each by itself: their head, this practitioner, these dates, and whether it may be shown."
    >
      <p>
        <strong>{CASE_STANDING_WORDS[part.standing]}.</strong>
      </p>
      {handed !== null && (
        <Notice kind="success" title="The client’s link">
          <p>Hand it over now: it is shown this once, works for {LINK_DAYS} days and ends the links before it.</p>
          <p className="secret-link">
            <code>{handed}</code>
          </p>
        </Notice>
      )}
      {part.links.length > 0 && (
        <ol className="case-links">
          {part.links.map((link) => (
            <li key={link.id}>
              <p>
                Link of {link.made}. {link.state}.
              </p>
              {link.said.length > 0 && <p className="small soft">{link.said.join(". ")}.</p>}
            </li>
          ))}
        </ol>
      )}
      {closed ? (
        <p>
          Only they can change that, with the link they keep. Neither the case nor its photos are shown; it counts as a case without
          pictures.
        </p>
      ) : (
        <form method="post" className="form" action="?#client">
          <input type="hidden" name="intent" value="link" />
          <Field
            name="email"
            label="The client’s e-mail address"
            hint="It is used for this one mail and removed with the answer, unless the client lets us write to them later. Leave it empty to get the link and hand it over yourself."
            type="email"
            value={typedIn(problem, "email")}
            error={problem?.errors.email}
          />
          <Button kind="secondary">{part.links.length === 0 ? "Make the link" : "Make a new link"}</Button>
        </form>
      )}
    </Section>
  );
}
