/** What the person can do about each coded refusal of the API. */
export const svProblems = {
  UNAUTHENTICATED: "Du är inte inloggad. Logga in och försök igen.",
  FORBIDDEN: "Din roll får inte göra detta.",
  NOT_FOUND: "Det du söker finns inte, eller så har du inte tillgång till det.",
  BAD_USER_INPUT: "Något i formuläret behöver rättas.",
  ILLEGAL_TRANSITION: "Det går inte i det läge som ärendet har nu. Läs om sidan och se var det står.",
  RULE_REFUSED: "En regel för samverkan hindrar detta.",
  CONFLICT: "Någon annan hann ändra. Jämför med den nya texten innan du sparar.",
  PERSONAL_DATA_DETECTED:
    "Texten ser ut att innehålla en personuppgift. Ta bort den: här skrivs om arbetssätt, aldrig om enskilda.",
  RATE_LIMITED: "För många försök på kort tid. Vänta en stund.",
  TOO_COMPLEX: "Frågan är för stor. Välj färre uppgifter.",
  INTERNAL: "Något gick fel hos oss. Försök igen om en stund.",
  NETWORK: "Servern svarar inte. Kontrollera anslutningen och försök igen.",
} as const;
