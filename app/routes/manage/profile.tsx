import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { markOf, openedFields } from "#app/clinics/collision.server.ts";
import { editProfile } from "#app/clinics/edit-profile.server.ts";
import { listMembers } from "#app/clinics/member-repository.server.ts";
import { PROFILE_FIELDS, PROFILE_LENGTH, type ProfileField, profileShape, profileText } from "#app/clinics/profile-form.ts";
import { profileFormWords } from "#app/clinics/profile-form-words.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { printList } from "#app/platform/printed.ts";
import { addressWords } from "#app/routes/clinics/address-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { answerEdit, openForm } from "#app/routes/manage/edit-answer.server.ts";
import { DraftedForm, EditNotices, ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { profileWords } from "#app/routes/manage/profile-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = profileWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  const { clinic, memberRole } = desk;
  const values = profileText(clinic);
  const [main] = await listLocations(ctx.store.read, clinic.id);
  const owners = (await listMembers(ctx.store.read, clinic.id)).filter((member) => member.role === "owner");
  return {
    slug: clinic.slug,
    name: clinic.name,
    address: main ? addressWords(main) : null,
    owners: owners.length === 0 ? null : printList(owners.map((owner) => owner.displayName)),
    mayAskForChange: memberRole === "owner",
    form: await openForm(ctx, desk, args.request, "profile", { values, opened: { version: clinic.version, mark: markOf(values) } }),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  return answerEdit(ctx, desk, args.request, {
    form: "profile",
    href: `/manage/${desk.clinic.slug}/profile`,
    schema: z.object({ ...openedFields, ...profileShape }),
    fields: PROFILE_FIELDS,
    save: ({ version, mark, ...profile }) => editProfile(ctx, desk.viewer, desk.clinic.id, { version, mark }, profile),
  });
}

const hints = (): Partial<Record<ProfileField, string>> => {
  const say = profileWords();
  return {
    about: say.aboutHint,
    website: say.websiteHint,
    machine: say.machineHint,
    needle: say.needleHint,
    pigment: say.pigmentHint,
    languages: say.languagesHint,
    pigmentBatch: say.pigmentBatchHint,
  };
};

export default function ManageProfile() {
  const say = profileWords();
  const { slug, name, address, owners, mayAskForChange, form, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const href = `/manage/${slug}/profile`;
  const told = (field: ProfileField) => ({
    name: field,
    label: profileFormWords().fields[field],
    hint: hints()[field],
    maxLength: PROFILE_LENGTH[field],
    value: answer ? String(answer.problem.values[field] ?? "") : form.values[field],
    error: answer?.problem.errors[field],
  });
  return (
    <DeskPage clinic={{ slug, name }} at="profile" title={say.title(name)} lede={say.lede}>
      <ProfileParts slug={slug} at="profile" />
      <EditNotices href={href} draft={form.draft} done={done} answer={answer} labels={profileFormWords().fields} />
      <Section id="fixed" title={say.nameAddressOwner} note={say.nameAddressOwnerNote}>
        <DefinitionList
          rows={[
            { term: say.name, value: name },
            { term: say.mainAddress, value: address },
            { term: say.owner, value: owners },
          ]}
        />
        {mayAskForChange && (
          <p>
            <a href={`/manage/${slug}/ownership`}>{say.askForChange}</a>
          </p>
        )}
      </Section>
      <Section id="stated" title={say.aboutAndEquipment} note={say.aboutAndEquipmentNote}>
        <DraftedForm href={href} opened={answer?.collision?.opened ?? form.opened}>
          <TextArea {...told("about")} rows={7} />
          <Field {...told("website")} type="text" inputMode="url" />
          <Field {...told("phone")} type="tel" autoComplete="off" />
          <Field {...told("machine")} />
          <Field {...told("needle")} />
          <Field {...told("pigment")} />
          <Field {...told("pigmentBatch")} short />
          <Field {...told("languages")} />
        </DraftedForm>
      </Section>
    </DeskPage>
  );
}
