import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  documents: "schema/operations/**/*.graphql",
  generates: {
    "schema/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        importExtension: ".ts",
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: "string", DateTimeISO: "string", PlainDate: "string" },
      },
    },
  },
};

export default config;
