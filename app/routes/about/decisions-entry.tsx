import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/role.ts";
import { findClaim } from "#app/clinics/claim-repository.server.ts";
import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure, type PhotoView } from "#app/components/photo-figure.tsx";
import { PhotoStateLegend } from "#app/components/photo-state.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { appealInput, lastAppealDay } from "#app/moderation/appeal.ts";
import { findAppealOf } from "#app/moderation/appeal-repository.server.ts";
import { APPEAL_ANSWER_DAYS, APPEAL_DAYS } from "#app/moderation/decision.ts";
import {
  findAnswer,
  findDecision,
  findPublicDecision,
  listDecisionPhotos,
  listStepDecisions,
  type PublicDecision,
} from "#app/moderation/decision-repository.server.ts";
import { FACTS_MIN } from "#app/moderation/dispute.ts";
import { isConcerned, makeAppeal } from "#app/moderation/make-appeal.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listSizesOfPhotos, listStandingPhotos } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { decisionsEntryWords } from "#app/routes/about/decisions-entry-words.ts";
import { toLogEntry } from "#app/routes/about/decisions-log-view.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { findViewer, requireViewer } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const headers = sharedPage();

/** Characters of a decision's id that tell it from the others. */
const NUMBER_LENGTH = 8;

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = decisionsEntryWords();
  if (!data) return [{ title: say.documentTitle }];
  const { id, label, clinic, on } = data.entry;
  // Two of one kind about one clinic can be of one day.
  const told = [label, clinic.name, on, id.slice(0, NUMBER_LENGTH)] as const;
  return pageTags(at, { title: say.titleOf(...told), description: say.description(...told) });
};

export async function loader(args: LoaderFunctionArgs) {
  const { ctx } = args.context;
  const db = ctx.store.read;
  const decision = await findPublicDecision(db, args.params.id ?? "");
  if (!decision) throw notFound();
  const viewer = await findViewer(args);
  const last = lastAppealDay(decision);
  const answer = await findAnswer(db, decision.id);
  const claim = decision.claimId === null ? null : await findClaim(db, decision.claimId);
  const mayAppeal =
    may(viewer, "appeal.make") &&
    last !== null &&
    dayOf(ctx.now()) <= last &&
    (await findAppealOf(db, decision.id)) === null &&
    decision.appeal?.outcome !== "overturned" &&
    (await isConcerned(db, decision, viewer.id));
  return {
    entry: toLogEntry(decision, ctx.now()),
    other: await findOtherStepLine(db, decision),
    photos: await readPhotos(db, decision.id),
    claim: claim && { wording: claim.wording, statedOn: printDay(claim.statedOn) },
    answerHref: answer && `/decisions/${answer.id}`,
    askAgainHref: may(viewer, "appeal.ask") && last !== null ? `/moderation/decisions/${decision.id}` : null,
    appealOpenUntil:
      last !== null &&
      (await findAppealOf(db, decision.id)) === null &&
      decision.appeal?.outcome !== "overturned" &&
      dayOf(ctx.now()) <= last
        ? printDay(last)
        : null,
    mayAppeal,
    appealed: new URL(args.request.url).searchParams.has("appealed"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "appeal.make");
  const { ctx } = args.context;
  const decision = await findDecision(ctx.store.read, args.params.id ?? "");
  if (!decision || !(await isConcerned(ctx.store.read, decision, viewer.id))) throw notFound();
  const form = await args.request.formData();
  const parsed = parseForm(appealInput, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await makeAppeal(ctx, viewer, decision.id, parsed.data.grounds);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/decisions/${decision.id}?appealed=yes`, 303);
}

/** Of the two lines about one step, the one that took it and the one that lifted it, the other. */
async function findOtherStepLine(db: Db, { id, clinicId, sanctionId, kind }: PublicDecision) {
  const say = decisionsEntryWords();
  if (sanctionId === null || (kind !== "sanction" && kind !== "sanction_lifted")) return null;
  const other = kind === "sanction" ? "sanction_lifted" : "sanction";
  const found = (await listStepDecisions(db, { clinicId, id: sanctionId })).find((line) => line.id !== id && line.kind === other);
  return found ? { href: `/decisions/${found.id}`, words: other === "sanction" ? say.decisionThatTook : say.decisionThatLifted } : null;
}

interface DecidedPhoto {
  role: "original" | "copy";
  photo: PhotoView;
  clinic: { name: string; href: string };
}

/** The original first. A photo that nobody else may see, such as one that its owner only protects, is left out. */
async function readPhotos(db: Db, decisionId: string): Promise<DecidedPhoto[]> {
  const roles = (await listDecisionPhotos(db, decisionId)).toSorted((a, b) => b.role.localeCompare(a.role));
  const rows = await listStandingPhotos(
    db,
    roles.map((one) => one.photoId),
  );
  const shown: DecidedPhoto[] = [];
  for (const { photoId, role } of roles) {
    const row = rows.find((photo) => photo.id === photoId);
    if (!row || !isPublished(row)) continue;
    const photo = toPhotoView(row, await listSizesOfPhotos(db, [photoId]));
    const clinic = row.clinicId === null ? null : await findClinicById(db, row.clinicId);
    if (photo && clinic)
      shown.push({ role, photo: { ...photo, href: `/photos/${photoId}` }, clinic: { name: clinic.name, href: `/clinics/${clinic.slug}` } });
  }
  return shown;
}

export default function DecisionEntry() {
  const say = decisionsEntryWords();
  const { entry, photos, claim, other, answerHref, askAgainHref, appealOpenUntil, mayAppeal, appealed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const words = entry.kind === "cleared" ? { original: say.knownFirst, copy: say.cameLater } : { original: say.original, copy: say.copy };
  return (
    <>
      <Breadcrumb trail={[{ href: "/decisions", label: say.publicLog }]} />
      <PageTitle title={`${entry.label}: ${entry.clinic.name}`} lede={entry.rule.sentence} />
      <ProblemSummary problem={problem} />
      {appealed && !problem && (
        <Notice kind="success" title={say.appealArrived}>
          <p>{say.appealArrivedNote}</p>
        </Notice>
      )}
      {entry.overturned && (
        <Notice kind="info" title={say.overturned}>
          <p>{say.overturnedNote}</p>
        </Notice>
      )}
      <Section id="facts" title={say.facts}>
        {claim && <p className="prose">{say.claim(claim.wording, claim.statedOn)}</p>}
        <p className="prose whitespace-pre-line">{entry.facts}</p>
      </Section>
      {photos.length > 0 && (
        <Section id="photos" title={say.photos} layout="wide">
          <div className="gallery-grid">
            {photos.map(({ role, photo, clinic }) => (
              <div key={photo.id} className="stack-tight">
                <h3>{words[role]}</h3>
                <p>
                  <a href={clinic.href}>{clinic.name}</a>
                </p>
                <PhotoFigure photo={photo} />
              </div>
            ))}
          </div>
          <PhotoStateLegend states={photos.map(({ photo }) => photo.state)} />
        </Section>
      )}
      <Section id="record" title={say.onRecord}>
        <DefinitionList
          rows={[
            { term: say.about, value: <a href={entry.clinic.href}>{entry.clinic.name}</a> },
            { term: say.decidedOn, value: <time dateTime={entry.day}>{entry.on}</time>, note: entry.by },
            ...(entry.step ? [{ term: say.step, value: entry.step.standing, note: entry.step.does }] : []),
            ...(other ? [{ term: say.besideIt, value: <a href={other.href}>{other.words}</a> }] : []),
            ...(entry.count === null ? [] : [{ term: say.counted, value: entry.count }]),
            ...(entry.standing === ""
              ? []
              : [{ term: say.appeal, value: entry.standing, note: appealOpenUntil && say.possibleUntil(appealOpenUntil) }]),
            ...(answerHref ? [{ term: say.answerToTheAppeal, value: <a href={answerHref}>{say.readTheAnswer}</a> }] : []),
            ...(entry.answersHref ? [{ term: say.answers, value: <a href={entry.answersHref}>{say.appealedDecision}</a> }] : []),
          ]}
        />
        {askAgainHref && (
          <p>
            <a href={askAgainHref}>{say.askAgain}</a>
          </p>
        )}
      </Section>
      {mayAppeal && (
        <Section id="appeal" title={say.appeal} note={say.appealNote(APPEAL_DAYS, APPEAL_ANSWER_DAYS)}>
          <form method="post" className="form">
            <TextArea
              name="grounds"
              label={say.appealReason}
              hint={say.appealReasonHint}
              required
              rows={7}
              minLength={FACTS_MIN}
              maxLength={4_000}
              value={typedIn(problem, "grounds")}
              error={problem?.errors.grounds}
            />
            <div>
              <Button>{say.sendAppeal}</Button>
            </div>
          </form>
        </Section>
      )}
    </>
  );
}
