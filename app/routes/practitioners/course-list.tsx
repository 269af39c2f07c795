import { Say } from "#app/components/say.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { toTraining } from "#app/routes/practitioners/practitioner-view.ts";
import { practitionerWords } from "#app/routes/practitioners/practitioner-words.ts";

type Course = ReturnType<typeof toTraining>["courses"][number];

/** The courses one by one: where, when, how many hours were accepted, and who taught. */
export function CourseList({ courses }: { courses: readonly Course[] }) {
  return (
    <ul className="courses">
      {courses.map((course) => (
        <li key={course.id}>
          <p>
            {course.course}, {course.provider.href ? <a href={course.provider.href}>{course.provider.name}</a> : course.provider.name},{" "}
            {course.when}: {course.hours}.
          </p>
          <p className="soft small">
            <Taught trainer={course.trainer} years={course.years} />
          </p>
          {course.flags.length > 0 && (
            <p className="lineage-flags">
              {course.flags.map((flag) => (
                <Tag key={flag.words} tone={flag.tone}>
                  {flag.words}
                </Tag>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Taught({ trainer: { name, href }, years }: Pick<Course, "trainer" | "years">) {
  const say = practitionerWords();
  if (name === null) return say.trainerNotProvided;
  const trainer = href ? <a href={href}>{name}</a> : name;
  return years === null ? <Say it={say.taughtByUnknown} name={trainer} /> : <Say it={say.taughtBy} name={trainer} years={years} />;
}
