import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "#app/platform/date.ts";
import { batchForm, batchPhotoForm } from "#app/provenance/photo-form.ts";
import { listStandingPhotos } from "#app/provenance/photo-repository.server.ts";
import { startUploadBatch } from "#app/provenance/start-upload-batch.server.ts";
import { uploadPhotos } from "#app/provenance/upload-photos.server.ts";
import { findBatch, listBatchPhotoIds, listSentFiles } from "#app/provenance/upload-repository.server.ts";
import { type KnownFiles, toUploadResult, type UploadAnswer, type UploadResults } from "#app/provenance/upload-results.ts";
import { requireOwnClinic } from "#app/routes/manage/own-clinic.server.ts";
import { photoResultsWords } from "#app/routes/manage/photo-results-words.ts";
import { type FormProblem, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

/** For the script that sends a folder: with `?batch=ID` the results of that sending so far, without it which files of the clinic are here already. */
export async function loader(args: LoaderFunctionArgs) {
  const clinic = await requireOwnClinic(args);
  const db = args.context.ctx.store.read;
  const id = new URL(args.request.url).searchParams.get("batch");
  if (id === null) return answer({ known: await listSentFiles(db, clinic.id) } satisfies KnownFiles);
  const batch = await findBatch(db, clinic.id, id);
  if (!batch) throw notFound();
  const photos = await listStandingPhotos(db, await listBatchPhotoIds(db, batch.id));
  return answer({ expected: batch.expected, photos: photos.map(toUploadResult) } satisfies UploadResults);
}

/** The same script sends each file by itself and is answered in a line, not with the page: two hundred pages would take longer than the photos. */
export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "photo.upload");
  const clinic = await requireOwnClinic(args);
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { photos: 1 } }, async (form, files) => {
    if (form.has("files")) {
      const started = parseForm(batchForm, form);
      if (!started.ok) return refuse(started.problem);
      const batch = await startUploadBatch(ctx, viewer, clinic.id, started.data.files);
      if (batch === null) throw notFound();
      return answer({ ok: true, batch, photoId: null, known: false } satisfies UploadAnswer);
    }
    const parsed = parseForm(batchPhotoForm(dayOf(ctx.now())), form);
    if (!parsed.ok) return refuse(parsed.problem);
    const { batch: id, ...input } = parsed.data;
    const batch = await findBatch(ctx.store.read, clinic.id, id);
    const outcome = batch && (await uploadPhotos(ctx, viewer, clinic, input, files, batch.id));
    if (!batch || !outcome) throw notFound();
    const [refused] = outcome.refused;
    if (refused || outcome.photoId === undefined)
      return refuse({ errors: { photos: refused?.message ?? photoResultsWords().choosePhoto }, values: {} });
    return answer({ ok: true, batch: batch.id, photoId: outcome.photoId, known: outcome.known > 0 } satisfies UploadAnswer);
  });
}

const answer = (body: KnownFiles | UploadResults | UploadAnswer, status = 200) =>
  Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });

const refuse = ({ errors }: FormProblem) => answer({ ok: false, message: Object.values(errors).join(" ") }, 422);
