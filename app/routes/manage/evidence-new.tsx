import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentForm } from "#app/clinics/document-form.ts";
import { isKindOfEvidence } from "#app/clinics/evidence.ts";
import { evidenceVocabulary } from "#app/clinics/evidence-field.ts";
import { evidenceKindWords } from "#app/clinics/evidence-kind-words.ts";
import { findDocumentOfClinic, listValues } from "#app/clinics/evidence-repository.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import type { Db } from "#app/platform/store.server.ts";
import { listPresent } from "#app/practitioners/document-people.server.ts";
import { submitDocument } from "#app/provenance/submit-document.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { EvidenceForm } from "#app/routes/manage/evidence-form.tsx";
import { KindChoice, TrainingNorms } from "#app/routes/manage/evidence-kinds.tsx";
import { evidenceNewWords } from "#app/routes/manage/evidence-new-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: evidenceNewWords().documentTitle }];

/** `?kind=` says what is sent, `?replaces=` which document it stands in the place of; without either the kinds are offered. */
export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const asked = await readAsked(ctx.store.read, clinic.id, args.request);
  return {
    slug: clinic.slug,
    name: clinic.name,
    asked: asked && {
      kind: asked.kind,
      replaces: asked.older?.title ?? null,
      begin: asked.older ? await beginFrom(ctx.store.read, asked.older.id, asked.older.practitionerId) : {},
    },
    people: await listPresent(ctx.store.read, clinic.id, dayOf(ctx.now())),
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = evidenceNewWords();
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const asked = await readAsked(ctx.store.read, clinic.id, args.request);
  if (!asked) throw notFound();
  const { kind, older } = asked;
  return withMultipart(args.request, ctx, { files: { file: 1 } }, async (form, [file]) => {
    const parsed = parseForm(documentForm(kind, dayOf(ctx.now())), form);
    if (!parsed.ok) {
      const { errors, values } = parsed.problem;
      return mend({ errors: file?.ok ? errors : { file: file?.message ?? say.chooseDocument, ...errors }, values });
    }
    const values = Object.fromEntries(form);
    if (!file?.ok) return mend({ errors: { file: file?.message ?? say.chooseDocument }, values });
    const result = await submitDocument(ctx, viewer, clinic.id, { kind, stated: parsed.data, file, replaces: older?.id ?? null });
    if (!result) throw notFound();
    if (!result.ok) return refusedForm(result, values);
    throw redirect(`/manage/${clinic.slug}/evidence/${result.documentId}?done=sent`, 303);
  });
}

/** Null: no kind was chosen yet. Throws 404 for a kind or an older document that there is not. */
async function readAsked(db: Db, clinicId: number, request: Request) {
  const { searchParams } = new URL(request.url);
  const replaces = searchParams.get("replaces");
  const kind = searchParams.get("kind");
  if (replaces === null && kind === null) return null;
  const older = replaces === null ? null : await findDocumentOfClinic(db, clinicId, replaces);
  if (replaces !== null && (older === null || older.withdrawnAt !== null)) throw notFound();
  const found = older?.kind ?? kind;
  if (!isKindOfEvidence(found)) throw notFound();
  return { kind: found, older };
}

/** What stays the same in most renewals. Days are typed anew. */
async function beginFrom(db: Db, documentId: string, practitionerId: number | null): Promise<Record<string, string>> {
  const stated = (await listValues(db, documentId)).filter(({ claimed }) => !/^\d{4}-\d{2}-\d{2}$/.test(claimed));
  const person: [string, string][] = practitionerId === null ? [] : [["practitioner", String(practitionerId)]];
  return Object.fromEntries([...stated.map(({ field, claimed }) => [field, claimed] as const), ...person]);
}

export default function SendEvidence() {
  const say = evidenceNewWords();
  const { slug, name, asked, people } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const frame = { clinic: { slug, name }, at: "evidence" as const };
  if (!asked) {
    return (
      <DeskPage {...frame} title={say.title}>
        <Section id="kinds" title={say.whatDoesItShow} layout="wide">
          <KindChoice href={`/manage/${slug}/evidence/new`} />
        </Section>
      </DeskPage>
    );
  }
  const { label, doesNotProve } = evidenceKindWords().kinds[asked.kind];
  const { asks, fields, lasts } = evidenceVocabulary(asked.kind);
  return (
    <DeskPage {...frame} title={say.sendKind(label.toLowerCase())} lede={asks}>
      <ProblemSummary problem={problem} />
      {asked.replaces !== null && (
        <Notice kind="info">
          <p>{say.replacesOlder(asked.replaces)}</p>
        </Notice>
      )}
      <Section id="stated" title={say.whatItShows} note={`${doesNotProve} ${evidenceKindWords().lasts[lasts]}`}>
        <EvidenceForm fields={fields} people={people} begin={asked.begin} problem={problem} />
      </Section>
      {asked.kind === "training_record" && <TrainingNorms />}
    </DeskPage>
  );
}
