import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { markOf, openedFields } from "#app/clinics/collision.server.ts";
import { editPrices } from "#app/clinics/edit-prices.server.ts";
import { checkPrices, PRICE_FIELDS, priceLabels, priceShape, priceText, statedPrices } from "#app/clinics/price-form.ts";
import { listTreatments } from "#app/clinics/profile-repository.server.ts";
import { TREATMENTS } from "#app/clinics/treatment.ts";
import { Section } from "#app/components/section.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { answerEdit, openForm } from "#app/routes/manage/edit-answer.server.ts";
import { DraftedForm, EditNotices, ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { PriceRow } from "#app/routes/manage/price-row.tsx";
import { pricesWords } from "#app/routes/manage/prices-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = pricesWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  const { clinic } = desk;
  const stored = await listTreatments(ctx.store.read, clinic.id);
  const values = priceText(stored);
  return {
    slug: clinic.slug,
    name: clinic.name,
    form: await openForm(ctx, desk, args.request, "prices", { values, opened: { version: clinic.version, mark: markOf(values) } }),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  return answerEdit(ctx, desk, args.request, {
    form: "prices",
    href: `/manage/${desk.clinic.slug}/prices`,
    schema: z.object({ ...openedFields, ...priceShape }).superRefine(checkPrices),
    fields: PRICE_FIELDS,
    save: (input) => {
      const { version, mark } = z.object(openedFields).parse({ version: String(input.version), mark: input.mark });
      return editPrices(ctx, desk.viewer, desk.clinic.id, { version, mark }, statedPrices(input));
    },
  });
}

export default function ManagePrices() {
  const say = pricesWords();
  const { slug, name, form, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const href = `/manage/${slug}/prices`;
  const textOf = (field: string) => (answer ? String(answer.problem.values[field] ?? "") : (form.values[field] ?? ""));
  return (
    <DeskPage clinic={{ slug, name }} at="profile" title={say.title(name)} lede={say.lede}>
      <ProfileParts slug={slug} at="prices" />
      <EditNotices href={href} draft={form.draft} done={done} answer={answer} labels={priceLabels()} />
      <Section id="prices" title={say.whatYouOffer} layout="wide" note={say.whatYouOfferNote}>
        <DraftedForm href={href} opened={answer?.collision?.opened ?? form.opened} wide>
          {TREATMENTS.map((treatment) => (
            <PriceRow key={treatment} treatment={treatment} textOf={textOf} errors={answer?.problem.errors ?? {}} />
          ))}
        </DraftedForm>
      </Section>
    </DeskPage>
  );
}
