-- Turns citations of sheets, [@id], into numbers that lead to a closing list of the sheets cited.
-- The titles come from the sheets themselves; an id without a sheet ends the build.

local numbers = {}
local cited = {}
local practices = pandoc.path.join({pandoc.path.directory(PANDOC_SCRIPT_FILE), "..", "..", "practices"})

local function title_of(id)
  local file = io.open(pandoc.path.join({practices, id .. ".md"}), "r")
  if not file then
    error("there is no sheet " .. id)
  end
  for line in file:lines() do
    local title = line:match('^title: "(.*)"$')
    if title then
      file:close()
      return (title:gsub('\\"', '"'))
    end
  end
  error("the sheet " .. id .. " has no title")
end

local function number_of(id)
  if not numbers[id] then
    cited[#cited + 1] = id
    numbers[id] = #cited
  end
  return numbers[id]
end

-- One pair of brackets a sheet, so that a number reads the same wherever it stands.
local function cite(element)
  local marks = {}
  for _, citation in ipairs(element.citations) do
    local number = number_of(citation.id)
    marks[#marks + 1] = pandoc.Link({pandoc.Str("[" .. number .. "]")}, "#sheet-" .. number)
  end
  return marks
end

-- The id as a link; LaTeX has to be told that a line may end after a hyphen.
local function link_to(id)
  local target = "../practices/" .. id .. ".md"
  if FORMAT == "latex" then
    local broken = id:gsub("-", "-\\allowbreak{}")
    return pandoc.RawInline("latex", "\\href{" .. target .. "}{\\texttt{" .. broken .. "}}")
  end
  return pandoc.Link({pandoc.Code(id)}, target)
end

local function list_of_sheets()
  local blocks = {pandoc.Header(1, {pandoc.Str("Sheets"), pandoc.Space(), pandoc.Str("cited")},
    pandoc.Attr("sheets-cited"))}
  for number, id in ipairs(cited) do
    local text = {pandoc.Str("[" .. number .. "]"), pandoc.Space()}
    for word in title_of(id):gmatch("%S+") do
      text[#text + 1] = pandoc.Str(word)
      text[#text + 1] = pandoc.Space()
    end
    text[#text + 1] = pandoc.Str("(sheet")
    text[#text + 1] = pandoc.Space()
    text[#text + 1] = link_to(id)
    text[#text + 1] = pandoc.Str(")")
    blocks[#blocks + 1] = pandoc.Div({pandoc.Para(text)}, pandoc.Attr("sheet-" .. number))
  end
  return blocks
end

local function terms()
  return {
    pandoc.Header(1, {pandoc.Str("Terms")}, pandoc.Attr("terms")),
    pandoc.Para(pandoc.read(
      "This brief is composed from the practice sheets of Compendium Search and offered under the "
      .. "Creative Commons Attribution 4.0 International licence (CC BY 4.0). What the sheets cite "
      .. "stays its publisher's. The brief is not a product of the United Nations.",
      "markdown").blocks[1].content),
  }
end

function Pandoc(document)
  document = document:walk({Cite = cite})
  if FORMAT == "latex" then
    -- What comes before, title and contents, is numbered in roman numerals.
    table.insert(document.blocks, 1, pandoc.RawBlock("latex", "\\clearpage\\pagenumbering{arabic}"))
  end
  for _, block in ipairs(list_of_sheets()) do
    document.blocks:insert(block)
  end
  for _, block in ipairs(terms()) do
    document.blocks:insert(block)
  end
  return document
end
