/** Typst: reads the document from its input, and only shows it. */
export const template = `
#let d = json(bytes(sys.inputs.document))
#let grey = luma(90)

#set document(title: d.title, author: d.author)
#set text(lang: d.language, size: 11pt, font: "Libertinus Serif")
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 28mm, bottom: 25mm),
  numbering: "1 / 1",
  header: context {
    set text(size: 9pt, fill: grey)
    if counter(page).get().first() > 1 {
      d.title
      h(1fr)
      if d.mark != none { strong(d.mark) }
    }
  },
)
#set par(leading: 0.7em, spacing: 1.1em)
#set table(stroke: (x, y) => (bottom: if y == 0 { 0.8pt } else { 0.4pt + luma(170) }), inset: (x: 4pt, y: 5pt))
#show heading: set block(above: 1.6em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)

#let broken(words) = words.split("\\n").join(linebreak())
#let paragraphs(words) = for paragraph in words.split(regex("\\n\\s*\\n")) { par(broken(paragraph)) }

#let shown(block) = {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  if block.kind == "text" { paragraphs(block.text) }
  if block.kind == "labelled" { par[#strong(block.label) #broken(block.text)] }
  if block.kind == "list" { list(..block.items.map(broken)) }
  if block.kind == "table" {
    table(
      columns: (1fr,) * block.head.len(),
      table.header(..block.head.map(strong)),
      ..block.rows.flatten().map(broken),
    )
  }
}

#if d.mark != none { par(strong(d.mark)) }
#heading(level: 1, d.title)
#for block in d.blocks { shown(block) }
`;
