import { Download, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";

const languages = ["sv", "en"] as const;
const formats = ["pdf", "docx"] as const;

/** The minutes as files in both languages, and on paper. */
export function Downloads({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <div className="minutes-beside">
      <Section title={t("minutes.downloads")}>
        <ul className="minutes-files">
          {languages.flatMap((language) =>
            formats.map((format) => (
              <li key={`${language} ${format}`}>
                {/* A file, which the router does not know. */}
                <a
                  className="text-link minutes-file"
                  href={`/minutes/${id}.${format}${language === "en" ? "?lang=en" : ""}`}
                  download
                >
                  <Download size={16} aria-hidden />
                  {t("minutes.download", {
                    language: t(`minutes.languages.${language}`),
                    format: t(`minutes.formats.${format}`),
                  })}
                </a>
              </li>
            )),
          )}
          <li>
            <Button size="small" icon={<Printer size={16} aria-hidden />} onPress={() => print()}>
              {t("minutes.print")}
            </Button>
          </li>
        </ul>
      </Section>
    </div>
  );
}
