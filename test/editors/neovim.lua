-- Does in a real Neovim what a writer does, and writes what was seen to the file that VERBATIM_SEEN names, as JSON.
-- Started with the draft open and the documented configuration loaded; judges nothing, the test does.
local seen = {}

local function wait(what, is_there)
  if not vim.wait(15000, is_there, 20) then error("waited in vain for " .. what) end
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") end

local function put_cursor(word)
  vim.fn.cursor(1, 1)
  if vim.fn.search(word, "cW") == 0 then error(word .. " is not in the draft") end
end

local function find_float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return window end
  end
end

local function read_float()
  local window = find_float()
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
  vim.api.nvim_win_close(window, true)
  return table.concat(lines, "\n")
end

--- The words under a line, as the screen has them.
local function list_underlined()
  local words = {}
  for _, source in pairs(vim.diagnostic.get_namespaces()) do
    local namespace = source.user_data.underline_ns
    for _, mark in ipairs(namespace and vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, { details = true }) or {}) do
      table.insert(words, vim.api.nvim_buf_get_text(0, mark[2], mark[3], mark[4].end_row, mark[4].end_col, {})[1])
    end
  end
  return words
end

local function run()
  wait("a server", function() return #vim.lsp.get_active_clients() > 0 and vim.lsp.buf_get_clients(0) ~= nil end)

  wait("a diagnostic", function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = vim.diagnostic.get(0)
  wait("its underline", function()
    seen.underlined = list_underlined()
    return #seen.underlined > 0
  end)
  put_cursor("would not wait")
  vim.diagnostic.open_float()
  seen.shown = read_float()

  put_cursor("Amara Okoro")
  vim.lsp.buf.hover()
  wait("a hover", find_float)
  seen.hover = read_float()

  seen.before = text()
  put_cursor("would not wait")
  seen.offered = {}
  vim.ui.select = function(actions, options, choose)
    for _, action in ipairs(actions) do table.insert(seen.offered, (options.format_item(action))) end
    choose(actions[1], 1)
  end
  vim.lsp.buf.code_action()
  wait("a mended draft", function() return text() ~= seen.before end)
  seen.mended = text()
  wait("no diagnostic any more", function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd("undo")
  seen.undone = text()
  wait("the diagnostic again", function() return #vim.diagnostic.get(0) > 0 end)

  put_cursor("would not wait")
  vim.lsp.buf.definition()
  wait("the source", function() return vim.fn.expand("%:t") == "ferry.txt" end)
  seen.line = vim.api.nvim_get_current_line()
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then seen.problem = problem end
local file = assert(io.open(os.getenv("VERBATIM_SEEN"), "w"))
file:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
file:close()
vim.cmd("qall!")
