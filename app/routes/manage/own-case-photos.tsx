import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addCasePhotos } from "#app/cases/add-case-photos.server.ts";
import { casePhotosForm, MOST_CASE_PHOTOS_AT_ONCE, tieForm, untieForm } from "#app/cases/case-photo-form.ts";
import { findClinicCase } from "#app/cases/case-repository.server.ts";
import { moveCasePhotos } from "#app/cases/move-case-photos.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Say } from "#app/components/say.tsx";
import { dayOf } from "#app/platform/date.ts";
import { listLoosePhotos } from "#app/provenance/case-photo-repository.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { CasePhotoForms } from "#app/routes/manage/case-photo-forms.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { ownCasePhotosWords } from "#app/routes/manage/own-case-photos-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: ownCasePhotosWords().documentTitle }];

/** Older ones are found on the page of all photos first. */
const MOST_LOOSE = 60;

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const db = ctx.store.read;
  const treated = await findClinicCase(db, clinic.id, args.params.id ?? "");
  if (!treated) throw notFound();
  const loose = (await listLoosePhotos(db, clinic.id)).slice(0, MOST_LOOSE);
  const sizes = await listSizesOfPhotos(
    db,
    loose.map((photo) => photo.id),
  );
  return {
    clinic: { slug: clinic.slug, name: clinic.name },
    caseId: treated.id,
    closed: treated.withdrawnAt !== null,
    today: dayOf(ctx.now()),
    entered: new URL(args.request.url).searchParams.has("entered"),
    loose: loose.flatMap((photo) => {
      const view = toPhotoView(
        photo,
        sizes.filter((size) => size.photoId === photo.id),
      );
      return view ? [{ id: photo.id, src: view.src, width: view.width, height: view.height, alt: view.alt, takenOn: view.takenOn }] : [];
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = ownCasePhotosWords();
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const caseId = args.params.id ?? "";
  if (!(await findClinicCase(ctx.store.read, clinic.id, caseId))) throw notFound();
  const back = `/manage/${clinic.slug}/cases/${caseId}`;
  return withMultipart(args.request, ctx, { files: { photos: MOST_CASE_PHOTOS_AT_ONCE } }, async (form, files) => {
    const values = Object.fromEntries(form);
    const intent = form.get("intent");
    if (intent === "tie" || intent === "untie") {
      const parsed = intent === "tie" ? parseForm(tieForm, form) : parseForm(untieForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      const move = { photoIds: [parsed.data.photo].flat(), into: intent === "tie" };
      const result = await moveCasePhotos(ctx, viewer, clinic.id, caseId, move);
      if (!result) throw notFound();
      if (!result.ok) return refusedForm(result, values);
      throw redirect(`${back}?done=${intent === "tie" ? "saved" : "untied"}#photos`, 303);
    }
    const parsed = parseForm(casePhotosForm(dayOf(ctx.now())), form);
    if (!parsed.ok) return mend(parsed.problem);
    if (files.length === 0) return mend({ errors: { photos: say.choosePhotos }, values });
    const outcome = await addCasePhotos(ctx, viewer, clinic.id, caseId, parsed.data, files);
    if (!outcome) throw notFound();
    if (!outcome.ok) return refusedForm(outcome, values);
    if (outcome.refused.length > 0) {
      const reasons = outcome.refused.map(({ name, message }) => `${name}: ${message}`).join(" ");
      const kept = outcome.added > 0 ? ` ${say.otherPhotosArrived(outcome.added)}` : "";
      return mend({ errors: { photos: reasons + kept }, values });
    }
    throw redirect(`${back}?done=saved#photos`, 303);
  });
}

export default function OwnCasePhotos() {
  const say = ownCasePhotosWords();
  const { clinic, caseId, closed, today, entered, loose } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const back = `/manage/${clinic.slug}/cases/${caseId}`;
  return (
    <DeskPage clinic={clinic} at="cases" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {entered && !problem && (
        <Notice kind="success" title={say.caseEntered}>
          <p>
            <Say it={say.addPhotosNow} client={<a href={`${back}#client`} />} />
          </p>
        </Notice>
      )}
      {closed ? <p>{say.notToBeShown}</p> : <CasePhotoForms today={today} loose={loose} problem={problem} />}
      <p>
        <a href={back}>{say.backToCase}</a>
      </p>
    </DeskPage>
  );
}
