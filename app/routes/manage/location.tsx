import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { markOf, openedFields } from "#app/clinics/collision.server.ts";
import { findLocation } from "#app/clinics/desk-repository.server.ts";
import { ADDRESS_FIELDS, ADDRESS_LENGTH, addressShape, addressText } from "#app/clinics/location-form.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import { addLocation, editLocation } from "#app/clinics/save-location.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { locateTown } from "#app/directory/locate-town.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import type { EditAnswer } from "#app/routes/manage/edit-answer.server.ts";
import { EditNotices, ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { locationWords } from "#app/routes/manage/location-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = locationWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

const NO_ADDRESS = addressText({ street: null, postcode: null, city: "", region: null, country: "" });

export async function loader(args: LoaderFunctionArgs) {
  const { clinic } = await requireDesk(args);
  const location = await openLocation(args.context.ctx.store.read, clinic.id, args.params.id);
  const values = location ? addressText(location) : NO_ADDRESS;
  return {
    slug: clinic.slug,
    name: clinic.name,
    id: location?.id ?? null,
    values,
    opened: { version: clinic.version, mark: markOf(values) },
  };
}

/** Null: a new one. Throws 404 for any that is not a further location of this clinic. */
async function openLocation(db: Db, clinicId: number, id: string | undefined) {
  if (id === "new") return null;
  const location = /^\d{1,15}$/.test(id ?? "") ? await findLocation(db, clinicId, Number(id)) : null;
  if (!location || location.position === 0) throw notFound();
  return location;
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args);
  const { ctx } = args.context;
  const location = await openLocation(ctx.store.read, clinic.id, args.params.id);
  const form = await args.request.formData();
  const parsed = parseForm(z.object({ ...openedFields, ...addressShape }), form);
  if (!parsed.ok) return data<EditAnswer>({ problem: parsed.problem, collision: null }, { status: 422 });
  const { version, mark, ...address } = parsed.data;
  const at = await locateTown(ctx.store.read, address);
  const result = location
    ? await editLocation(ctx, viewer, clinic.id, location.id, { version, mark }, address, at)
    : await addLocation(ctx, viewer, clinic.id, address, at);
  if (!result) throw notFound();
  if (result.ok) throw redirect(`/manage/${clinic.slug}/locations?done=${at === null ? "unknown" : location ? "saved" : "added"}`, 303);
  const values = sentValues(form);
  if (result.status === 422) return data<EditAnswer>({ problem: { errors: result.errors, values }, collision: null }, { status: 422 });
  const errors = {
    form: locationWords().changedMeanwhile,
  };
  return data<EditAnswer>({ problem: { errors, values }, collision: { stored: result.stored, opened: result.opened } }, { status: 409 });
}

export default function ManageLocation() {
  const say = locationWords();
  const { slug, name, id, values, opened } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { version, mark } = answer?.collision?.opened ?? opened;
  const href = `/manage/${slug}/locations/${id ?? "new"}`;
  return (
    <DeskPage clinic={{ slug, name }} at="profile" title={id === null ? say.addLocation : say.editLocation}>
      <ProfileParts slug={slug} at="locations" />
      <EditNotices href={href} draft={null} done={null} answer={answer} labels={profileFormWords().address} />
      <Section id="address" title={say.address} note={say.addressNote}>
        <form method="post" action={href} className="form">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="mark" value={mark} />
          {ADDRESS_FIELDS.map((field) => (
            <Field
              key={field}
              name={field}
              label={profileFormWords().address[field]}
              required={field === "city" || field === "country"}
              maxLength={ADDRESS_LENGTH[field]}
              short={field === "postcode"}
              hint={field === "country" ? say.countryHint : undefined}
              value={answer ? String(answer.problem.values[field] ?? "") : values[field]}
              error={answer?.problem.errors[field]}
            />
          ))}
          <div className="cluster">
            <Button>{id === null ? say.addIt : say.save}</Button>
            <a href={`/manage/${slug}/locations`}>{say.backWithoutSaving}</a>
          </div>
        </form>
      </Section>
    </DeskPage>
  );
}
