import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerProfileChange, type ChangeAnswer, type ChangeRole, findChangeRole } from "#app/clinics/answer-profile-change.server.ts";
import { findDisputeOfChange } from "#app/clinics/ownership-dispute-repository.server.ts";
import { CHANGE_LABELS, CHANGE_STATE_WORDS, changeAnswerForm, changeWords } from "#app/clinics/profile-change.ts";
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
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: "A change of a profile – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.claim");
  const db = args.context.ctx.store.read;
  const { change, role } = await findConcerned(db, viewer.id, args.params.id ?? "");
  const clinic = await findClinicById(db, change.clinicId);
  const dispute = await findDisputeOfChange(db, change.id);
  return {
    role,
    clinic: { slug: clinic?.slug ?? "", name: clinic?.name ?? "a clinic" },
    label: CHANGE_LABELS[change.kind],
    before: changeWords(change.kind, change.before),
    after: changeWords(change.kind, change.after),
    state: change.state,
    stateWords: CHANGE_STATE_WORDS[change.state],
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
    return mend(problemWith("objection", "Write at least 20 characters: what is wrong with this change?", sentValues(form)));
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
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const waiting = page.state === "waiting";
  return (
    <>
      <Breadcrumb trail={[{ href: `/clinics/${page.clinic.slug}`, label: page.clinic.name }]} />
      <PageTitle
        title={`A change of ${page.clinic.name}`}
        lede={
          waiting
            ? `It takes effect on ${page.effectiveOn}, unless somebody who holds or held the profile objects.`
            : `This change is ${page.stateWords}.`
        }
      />
      <ProblemSummary problem={problem} />
      <Section id="change" title="What is to change" note={`Asked for on ${page.requestedOn}.`}>
        <DefinitionList
          rows={[
            { term: page.label, value: page.before === "" ? null : page.before, note: "As it was when this was asked for" },
            { term: "Asked for", value: page.after },
          ]}
        />
        {page.disputeId && (
          <p>
            <a href={`/ownership/disputes/${page.disputeId}`}>The objection, and what both sides say</a>
          </p>
        )}
      </Section>
      {waiting && page.role === "holder" && (
        <Section id="object" title="Object" note="A moderator then decides. Until they have, nothing changes.">
          <form method="post" className="form">
            <input type="hidden" name="intent" value="object" />
            <TextArea
              name="objection"
              label="What is wrong with it?"
              hint="The moderator and whoever asked for it read this."
              required
              rows={5}
              minLength={20}
              maxLength={2_000}
              value={typedIn(problem, "objection")}
              error={problem?.errors.objection}
            />
            <div>
              <Button>Object to this change</Button>
            </div>
          </form>
        </Section>
      )}
      {waiting && page.role === "requester" && (
        <Section id="withdraw" title="Take it back">
          <form method="post">
            <input type="hidden" name="intent" value="withdraw" />
            <Button kind="secondary">Withdraw the request</Button>
          </form>
        </Section>
      )}
      {waiting && page.role === "successor" && (
        <Section id="accept" title="This profile is offered to you">
          {page.accepted ? (
            <p>You have accepted. It passes to you on {page.effectiveOn}.</p>
          ) : (
            <form method="post" className="stack-tight">
              <input type="hidden" name="intent" value="accept" />
              <p className="prose">
                You become the owner of this profile, and your account an owner’s: it is signed out everywhere at that moment, and owners
                write no reviews. The proofs of the owner before you do not count for you.
              </p>
              <div>
                <Button>Accept the profile</Button>
              </div>
            </form>
          )}
        </Section>
      )}
    </>
  );
}
