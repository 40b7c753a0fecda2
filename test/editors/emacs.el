;;; Does in a real Emacs what a writer does, and writes what was seen to the file that VERBATIM_SEEN names, as JSON.
;;; Loaded after the documented configuration; judges nothing, the test does.
(require 'json)
(defvar seen nil)

(defun see (name value) (push (cons name value) seen))

(defun wait (what is-there)
  "Lets the server talk and timers run until IS-THERE gives something, and gives that."
  (let ((until (+ (float-time) 15)) found)
    (while (not (setq found (funcall is-there)))
      (when (> (float-time) until) (error "waited in vain for %s" what))
      (accept-process-output nil 0.02))
    found))

(defun put-cursor (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun find-diagnostics ()
  "What is changed goes out, and Flymake asks, when a person is idle: here nobody is."
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (flymake-diagnostics))

(defun run ()
  (find-file (getenv "VERBATIM_DRAFT"))
  (set-window-buffer (selected-window) (current-buffer))
  ;; `eglot-ensure' connects after the command that opened the file: a script has no commands.
  (run-hooks 'post-command-hook)
  (wait "a server" (lambda () (eglot-current-server)))
  (see 'mode (symbol-name major-mode))

  (let ((found (wait "a diagnostic" #'find-diagnostics)))
    (see 'diagnostics
         (vconcat (mapcar (lambda (one)
                            `((words . ,(buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
                              (text . ,(flymake-diagnostic-text one))))
                          found))))

  (put-cursor "Amara Okoro")
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover (or text hover))))
    (see 'hover (substring-no-properties (wait "a hover" (lambda () hover)))))

  (see 'before (text))
  (buffer-enable-undo)
  (undo-boundary)
  (put-cursor "would not wait")
  (setq last-nonmenu-event ?a)
  (let ((completing-read-function
         (lambda (_prompt offered &rest arguments)
           (see 'offered (vconcat (mapcar #'car offered)))
           (nth 4 arguments))))
    (call-interactively #'eglot-code-actions))
  (see 'mended (text))
  (wait "no diagnostic any more" (lambda () (not (find-diagnostics))))
  (undo-boundary)
  (setq last-command nil)
  (undo)
  (see 'undone (text))
  (wait "the diagnostic again" #'find-diagnostics)

  (put-cursor "would not wait")
  (xref-find-definitions (xref-backend-identifier-at-point (xref-find-backend)))
  (see 'line (buffer-substring-no-properties (line-beginning-position) (line-end-position))))

(condition-case problem (run) (error (see 'problem (error-message-string problem))))
(with-temp-file (getenv "VERBATIM_SEEN") (insert (json-encode seen)))
(kill-emacs)
