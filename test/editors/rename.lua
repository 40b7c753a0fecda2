-- Renames a person in a real Neovim, and writes what the drafts say then to the file that VERBATIM_SEEN names, as JSON. Judges nothing.
local seen = {}

local function wait(what, is_there)
  if not vim.wait(15000, is_there, 20) then error("waited in vain for " .. what) end
end

local function text(buffer) return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end

local function run()
  wait("a server", function() return #vim.lsp.get_active_clients() > 0 and vim.lsp.buf_get_clients(0) ~= nil end)
  wait("a diagnostic", function() return #vim.diagnostic.get(0) > 0 end)
  local before = text(0)
  vim.fn.search("Amara Okoro", "cW")
  vim.lsp.buf.rename("Amara Okafor")
  wait("another draft", function() return text(0) ~= before end)
  seen.draft = text(0)
  local closed = vim.fn.bufnr("closed.md")
  seen.closed = closed >= 0 and text(closed) or ""

  vim.notify = function(message) seen.refused = message end
  vim.fn.search("would not wait", "cW")
  vim.lsp.buf.rename("could not wait")
  wait("a refusal", function() return seen.refused ~= nil end)
  seen.after = text(0)
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then seen.problem = problem end
local file = assert(io.open(os.getenv("VERBATIM_SEEN"), "w"))
file:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
file:close()
vim.cmd("qall!")
