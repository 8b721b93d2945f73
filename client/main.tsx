import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ViewerDocument } from "../schema/generated/graphql.ts";
import { App } from "./App.tsx";
import { createClient } from "./apollo.ts";
import { startText } from "./text/i18n.ts";
import { startTheme } from "./ui/theme.ts";

startTheme();
await startText();

const client = createClient(() => void client.refetchQueries({ include: [ViewerDocument] }));
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
