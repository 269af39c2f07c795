import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PhotoStateLegend } from "#app/components/photo-state.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { MOST_PHOTOS_AT_ONCE, MOST_PHOTOS_IN_BATCH, photoForm } from "#app/provenance/photo-form.ts";
import { uploadPhotos } from "#app/provenance/upload-photos.server.ts";
import { BatchProgress } from "#app/routes/manage/batch-progress.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireOwnClinic } from "#app/routes/manage/own-clinic.server.ts";
import { OwnPhoto } from "#app/routes/manage/own-photo.tsx";
import { readBatch, readOwnPhotos } from "#app/routes/manage/own-photos-view.server.ts";
import { photosWords } from "#app/routes/manage/photos-words.ts";
import { UploadForm } from "#app/routes/manage/upload-form.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = photosWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

/** With `?batch=ID` the photos of one sending, with how far it is. */
export async function loader(args: LoaderFunctionArgs) {
  const clinic = await requireOwnClinic(args);
  const db = args.context.ctx.store.read;
  const { searchParams } = new URL(args.request.url);
  const batchId = searchParams.get("batch");
  const batch = batchId === null ? null : await readBatch(db, clinic.id, batchId);
  if (batchId !== null && batch === null) throw notFound();
  const photos = await readOwnPhotos(db, clinic.id, batch?.photoIds ?? null);
  return { slug: clinic.slug, name: clinic.name, sent: searchParams.get("sent"), batch, photos };
}

export async function action(args: ActionFunctionArgs) {
  const say = photosWords();
  const viewer = await requireViewer(args, "photo.upload");
  const clinic = await requireOwnClinic(args);
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { photos: MOST_PHOTOS_AT_ONCE } }, async (form, files) => {
    const parsed = parseForm(photoForm(dayOf(ctx.now())), form);
    if (!parsed.ok) return mend(parsed.problem);
    if (files.length === 0) return mend({ errors: { photos: say.choosePhotos }, values: Object.fromEntries(form) });
    const outcome = await uploadPhotos(ctx, viewer, clinic, parsed.data, files);
    if (!outcome) throw notFound();
    if (outcome.refused.length > 0) {
      const reasons = outcome.refused.map(({ name, message }) => `${name}: ${message}`).join(" ");
      const kept = outcome.added + outcome.known > 0 ? ` ${say.otherPhotosArrived(outcome.added + outcome.known)}` : "";
      return mend({ errors: { photos: reasons + kept }, values: Object.fromEntries(form) });
    }
    throw redirect(`/manage/${clinic.slug}/photos?sent=${outcome.added + outcome.known}`);
  });
}

export default function ManagePhotos() {
  const say = photosWords();
  const { slug, name, photos, sent, batch } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const checking = photos.filter((photo) => photo.state === "checking").length;
  const shown = photos.filter((photo) => photo.view);
  const href = `/manage/${slug}/photos`;
  return (
    <DeskPage clinic={{ slug, name }} at="photos" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {sent !== null && !problem && (
        <Notice kind="success">
          <p>{say.photosArrived(Number(sent) || 0)}</p>
        </Notice>
      )}
      {batch && <BatchProgress batch={batch} href={href} />}
      <Section
        id="upload"
        title={batch ? say.sendMore : say.sendPhotos}
        note={say.sendPhotosNote(MOST_PHOTOS_IN_BATCH, MOST_PHOTOS_AT_ONCE)}
      >
        <UploadForm href={href} batchId={batch?.id ?? null} problem={problem} />
      </Section>
      <Section
        id="your-photos"
        title={batch ? say.sentPhotos : say.yourPhotos}
        layout="wide"
        note={!batch && checking > 0 ? say.photosBeingChecked(checking) : undefined}
      >
        {photos.length === 0 ? (
          <EmptyState title={batch ? say.nothingArrivedYet : say.noPhotosYet}>
            <p>{say.healedFirst}</p>
          </EmptyState>
        ) : (
          <ul className="gallery-grid">
            {photos.map((photo) => (
              <OwnPhoto key={photo.id} photo={photo} />
            ))}
          </ul>
        )}
        {shown.length > 0 && <PhotoStateLegend states={shown.map((photo) => photo.state)} />}
        <p className="cluster">
          {batch && <a href={href}>{say.allYourPhotos}</a>}
          <a href={`/clinics/${slug}#photos`}>{say.seeAsClients}</a>
        </p>
      </Section>
    </DeskPage>
  );
}
