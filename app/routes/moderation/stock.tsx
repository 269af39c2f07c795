import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { printTime } from "#app/platform/printed.ts";
import { receivePhotoFile } from "#app/provenance/add-photo.server.ts";
import { addStockPhoto, removeStockPhoto } from "#app/provenance/add-stock-photo.server.ts";
import { listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { SOURCE_MAX, SUPPLIER_MAX, stockForm, stockRemoval } from "#app/provenance/stock-photo.ts";
import { listCopiesOfStock, listStockPhotos } from "#app/provenance/stock-photo-repository.server.ts";
import { stockWords } from "#app/routes/moderation/stock-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: stockWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  await requireModerator(args, "stock.manage");
  const db = args.context.ctx.store.read;
  const pictures = await listStockPhotos(db);
  const ids = pictures.map((picture) => picture.id);
  const sizes = await listSizesOfPhotos(db, ids);
  const copies = await listCopiesOfStock(db, ids);
  return {
    pictures: pictures.map((picture) => ({
      id: picture.id,
      caption: picture.caption ?? "",
      added: printTime(picture.createdAt),
      failure: picture.failure,
      copies: copies.filter((copy) => copy.stockPhotoId === picture.id).length,
      view: toPhotoView(
        picture,
        sizes.filter((size) => size.photoId === picture.id),
      ),
    })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = stockWords();
  const viewer = await requireModerator(args, "stock.manage");
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { picture: 1 } }, async (form, [file]) => {
    if (form.get("intent") === "remove") {
      const parsed = parseForm(stockRemoval, form);
      if (!parsed.ok) return mend(parsed.problem);
      if (!(await removeStockPhoto(ctx, viewer, parsed.data.photoId))) throw notFound();
      throw redirect("/moderation/stock?done=removed", 303);
    }
    if (form.get("intent") !== "add") throw badRequest(say.noSuchForm);
    const parsed = parseForm(stockForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const values = Object.fromEntries(form);
    if (!file) return mend(problemWith("picture", say.pictureMissing, values));
    const received = file.ok ? await receivePhotoFile(ctx, file.path) : file;
    if (!received.ok) return mend(problemWith("picture", received.message, values));
    if (!(await addStockPhoto(ctx, viewer, received, parsed.data))) throw forbidden();
    throw redirect("/moderation/stock?done=added", 303);
  });
}

const allDone = (): Record<string, string> => stockWords().done;

export default function Stock() {
  const say = stockWords();
  const { pictures, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="add" title={say.addTitle}>
        <form method="post" encType="multipart/form-data" className="form">
          <input type="hidden" name="intent" value="add" />
          <FileField
            name="picture"
            label={say.picture}
            hint={say.pictureHint}
            accept="image/jpeg,image/png,image/webp"
            required
            error={problem?.errors.picture}
          />
          <Field
            name="supplier"
            label={say.whoHandsItOut}
            required
            maxLength={SUPPLIER_MAX}
            value={typedIn(problem, "supplier")}
            error={problem?.errors.supplier}
          />
          <Field
            name="source"
            label={say.whereItIsToBeFound}
            hint={say.sourceHint}
            required
            maxLength={SOURCE_MAX}
            value={typedIn(problem, "source")}
            error={problem?.errors.source}
          />
          <div>
            <Button>{say.addPicture}</Button>
          </div>
        </form>
      </Section>
      <Section id="pictures" title={say.inTheStock} layout="wide" note={say.pictures(pictures.length)}>
        {pictures.length === 0 ? (
          <EmptyState title={say.noPicturesYet}>
            <p>{say.emptyText}</p>
          </EmptyState>
        ) : (
          <ul className="gallery-grid">
            {pictures.map(({ id, caption, added, failure, copies, view }) => (
              <li key={id} className="stack-tight">
                {view ? (
                  <img src={view.src} width={view.width} height={view.height} alt={caption} loading="lazy" />
                ) : (
                  <p>{say.beingRead}</p>
                )}
                <p className="break-words">{failure ?? caption}</p>
                <p className="soft small">{say.addedWithCopies(added, copies)}</p>
                <form method="post">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="photoId" value={id} />
                  <Button kind="quiet">{say.remove}</Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
