import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { deskPageWords } from "#app/routes/manage/desk-page-words.ts";

/** The parts of a clinic's desk, in the order of its navigation; each is a page under `/manage/:slug`. Those of `OWNERS` are there for owners alone. */
const sectionWords = () => {
  const say = deskPageWords();
  return [
    { at: "", label: say.overview },
    { at: "profile", label: say.profile },
    { at: "practitioners", label: say.practitioners },
    { at: "evidence", label: say.evidence },
    { at: "cases", label: say.cases },
    { at: "photos", label: say.photos },
    { at: "claims", label: say.claims },
    { at: "reviews", label: say.reviews },
    { at: "complaints", label: say.complaints },
    { at: "members", label: say.members },
    { at: "ownership", label: say.ownership },
    { at: "badge", label: say.badge },
    { at: "export", label: say.export },
  ] as const;
};

const OWNERS: readonly string[] = ["members", "ownership", "export"];

interface DeskPageProps {
  clinic: { slug: string; name: string };
  at: ReturnType<typeof sectionWords>[number]["at"];
  title: string;
  lede?: ReactNode;
  children: ReactNode;
}

/** The frame of every page of a clinic's desk: where one is, and all the other parts one step away. */
export function DeskPage({ clinic, at, title, lede, children }: DeskPageProps) {
  const say = deskPageWords();
  const base = `/manage/${clinic.slug}`;
  const root = useRouteLoaderData<{ deskRole?: MemberRole | null }>("root");
  const sections = sectionWords().filter((section) => root?.deskRole === "owner" || !OWNERS.includes(section.at));
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/manage", label: say.yourClinic },
          { href: base, label: clinic.name },
        ]}
      />
      <PageTitle title={title} lede={lede} />
      <nav className="desk-nav" aria-label={say.deskOf(clinic.name)}>
        <ul>
          {sections.map((section) => (
            <li key={section.at}>
              <a href={section.at === "" ? base : `${base}/${section.at}`} aria-current={section.at === at ? "page" : undefined}>
                {section.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
