import { LINK_DAYS } from "#app/cases/case-link.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { type CaseStanding, caseStandingWordWords } from "#app/routes/manage/case-standing.ts";
import { ownCaseWords } from "#app/routes/manage/own-case-words.ts";
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
  const say = ownCaseWords();
  const closed = part.standing === "withdrawn" || part.standing === "not_theirs";
  return (
    <Section id="client" title={say.client} note={say.clientNote}>
      <p>
        <strong>{caseStandingWordWords()[part.standing]}.</strong>
      </p>
      {handed !== null && (
        <Notice kind="success" title={say.clientsLink}>
          <p>{say.handLinkOver(LINK_DAYS)}</p>
          <p className="secret-link">
            <code>{handed}</code>
          </p>
        </Notice>
      )}
      {part.links.length > 0 && (
        <ol className="case-links">
          {part.links.map((link) => (
            <li key={link.id}>
              <p>{say.linkOf(link.made, link.state)}</p>
              {link.said.length > 0 && <p className="small soft">{link.said.join(". ")}.</p>}
            </li>
          ))}
        </ol>
      )}
      {closed ? (
        <p>{say.onlyClientCanChange}</p>
      ) : (
        <form method="post" className="form" action="?#client">
          <input type="hidden" name="intent" value="link" />
          <Field
            name="email"
            label={say.clientsEmail}
            hint={say.clientsEmailHint}
            type="email"
            value={typedIn(problem, "email")}
            error={problem?.errors.email}
          />
          <Button kind="secondary">{part.links.length === 0 ? say.makeLink : say.makeNewLink}</Button>
        </form>
      )}
    </Section>
  );
}
