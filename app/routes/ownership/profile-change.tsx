import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerProfileChange, type ChangeAnswer, type ChangeRole, findChangeRole } from "#app/clinics/answer-profile-change.server.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { findDisputeOfChange } from "#app/clinics/ownership-dispute-repository.server.ts";
import { changeAnswerForm, changeWords } from "#app/clinics/profile-change.ts";
import { findProfileChange, type ProfileChange } from "#app/clinics/profile-change-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { profileChangeWords } from "#app/routes/ownership/profile-change-words.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: profileChangeWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const db = args.context.ctx.store.read;
  const { change, role } = await findConcerned(db, viewer.id, args.params.id ?? "");
  const clinic = await findClinicById(db, change.clinicId);
  const dispute = await findDisputeOfChange(db, change.id);
  return {
    role,
    clinic: { slug: clinic?.slug ?? "", name: clinic?.name ?? profileChangeWords().aClinic },
    label: ownershipChangeWords().kinds[change.kind],
    before: changeWords(change.kind, change.before),
    after: changeWords(change.kind, change.after),
    state: change.state,
    stateWords: ownershipChangeWords().states[change.state],
    requestedOn: printTime(change.requestedAt),
    effectiveOn: printTime(change.effectiveAt),
    accepted: typeof change.after.accountId === "string",
    disputeId: dispute && role !== "successor" ? dispute.id : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const { ctx } = args.context;
  const { change } = await findConcerned(ctx.store.read, viewer.id, args.params.id ?? "");
  const form = await args.request.formData();
  const parsed = parseForm(changeAnswerForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const { intent, objection = "" } = parsed.data;
  if (intent === "object" && objection.length < 20) {
    return mend(problemWith("objection", profileChangeWords().objectionTooShort, sentValues(form)));
  }
  const answer: ChangeAnswer = intent === "object" ? { intent, objection } : { intent };
  const result = await answerProfileChange(ctx, viewer, change.id, answer);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/ownership/changes/${change.id}`, 303);
}

/** For everybody who neither holds nor held the profile, and is not offered it, there is no such change. */
async function findConcerned(db: Db, accountId: string, id: string): Promise<{ change: ProfileChange; role: ChangeRole }> {
  const change = await findProfileChange(db, id);
  const role = change && (await findChangeRole(db, change, accountId));
  if (!change || !role) throw notFound();
  return { change, role };
}

export default function ProfileChangePage() {
  const say = profileChangeWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const waiting = page.state === "waiting";
  return (
    <>
      <Breadcrumb trail={[{ href: `/clinics/${page.clinic.slug}`, label: page.clinic.name }]} />
      <PageTitle title={say.title(page.clinic.name)} lede={waiting ? say.takesEffectOn(page.effectiveOn) : say.changeIs(page.stateWords)} />
      <ProblemSummary problem={problem} />
      <Section id="change" title={say.whatIsToChange} note={say.askedForOn(page.requestedOn)}>
        <DefinitionList
          rows={[
            { term: page.label, value: page.before === "" ? null : page.before, note: say.asItWas },
            { term: say.askedFor, value: page.after },
          ]}
        />
        {page.disputeId && (
          <p>
            <a href={`/ownership/disputes/${page.disputeId}`}>{say.readObjection}</a>
          </p>
        )}
      </Section>
      {waiting && page.role === "holder" && (
        <Section id="object" title={say.object} note={say.objectNote}>
          <form method="post" className="form">
            <input type="hidden" name="intent" value="object" />
            <TextArea
              name="objection"
              label={say.whatIsWrong}
              hint={say.whatIsWrongHint}
              required
              rows={5}
              minLength={20}
              maxLength={2_000}
              value={typedIn(problem, "objection")}
              error={problem?.errors.objection}
            />
            <div>
              <Button>{say.objectToIt}</Button>
            </div>
          </form>
        </Section>
      )}
      {waiting && page.role === "requester" && (
        <Section id="withdraw" title={say.takeItBack}>
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <Button kind="secondary">{say.withdrawRequest}</Button>
          </form>
        </Section>
      )}
      {waiting && page.role === "successor" && (
        <Section id="accept" title={say.offeredToYou}>
          {page.accepted ? (
            <p>{say.accepted(page.effectiveOn)}</p>
          ) : (
            <form method="post" className="stack-tight">
              <input type="hidden" name="intent" value="accept" />
              <p className="prose">{say.youBecomeOwner}</p>
              <div>
                <Button>{say.acceptProfile}</Button>
              </div>
            </form>
          )}
        </Section>
      )}
    </>
  );
}
