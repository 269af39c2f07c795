import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPersonRow } from "#app/accounts/person-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { answerTieEnd } from "#app/moderation/end-declared-tie.server.ts";
import { tieEndAnswer } from "#app/moderation/tie.ts";
import { listDeclaredTies } from "#app/moderation/tie-repository.server.ts";
import { tieWords } from "#app/moderation/tie-words.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { personTiesWords } from "#app/routes/admin/person-ties-words.ts";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = personTiesWords();
  return [{ title: say.documentTitle(data?.name ?? say.moderator) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const db = args.context.ctx.store.read;
  const person = await findPersonRow(db, args.params.id ?? "");
  if (person === null) throw notFound();
  return {
    name: person.displayName,
    self: person.id === viewer.id,
    ties: (await listDeclaredTies(db, person.id)).map((tie) => ({
      id: tie.id,
      clinic: tie.clinicName,
      href: `/clinics/${tie.slug}`,
      nature: tieWords().natures[tie.nature],
      declared: printDay(dayOf(tie.declaredAt)),
      asked:
        tie.endAskedAt !== null && tie.endAnsweredAt === null ? { on: printDay(dayOf(tie.endAskedAt)), reasons: tie.endReasons } : null,
      until: tie.endsAt === null ? null : printDay(dayOf(tie.endsAt)),
    })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  if ((await findPersonRow(ctx.store.read, id)) === null) throw notFound();
  const parsed = parseForm(tieEndAnswer, await args.request.formData());
  if (!parsed.ok) return mend(parsed.problem);
  const { intent, tie } = parsed.data;
  const result = await answerTieEnd(ctx, viewer, id, tie, intent === "grant-end");
  if (result === null) throw notFound();
  if (!result.ok) return refusedForm(result);
  throw redirect(`/admin/people/${id}/ties?done=${intent}`, 303);
}

const allDone = (): Record<string, string> => {
  const say = personTiesWords();
  return {
    "grant-end": say.agreed,
    "refuse-end": say.declined,
  };
};

export default function PersonTies() {
  const say = personTiesWords();
  const { name, self, ties, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <AdminPage at="/admin/people" below title={say.title(name)} lede={self ? say.notYourOwn : say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="ties" title={say.declaredTies}>
        {ties.length === 0 ? (
          <p>{say.noTies}</p>
        ) : (
          <ul className="desk-list">
            {ties.map((tie) => (
              <li key={tie.id} className="stack-tight">
                <h3>
                  <a href={tie.href}>
                    <bdi>{tie.clinic}</bdi>
                  </a>
                </h3>
                <p>{say.declared(tie.nature, tie.declared, tie.until)}</p>
                {tie.asked && (
                  <>
                    <p className="break-words">
                      {say.askedForItsEnd(tie.asked.on)} {tie.asked.reasons}
                    </p>
                    {!self && (
                      <form method="post" className="form-buttons">
                        <input type="hidden" name="tie" value={tie.id} />
                        <Button name="intent" value="grant-end">
                          {say.agree}
                        </Button>
                        <Button kind="secondary" name="intent" value="refuse-end">
                          {say.decline}
                        </Button>
                      </form>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </AdminPage>
  );
}
