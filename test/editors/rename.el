;;; Renames a person in a real Emacs, and writes what the drafts say then to the file that VERBATIM_SEEN names, as JSON. Judges nothing.
(require 'json)
(defvar seen nil)

(defun see (name value) (push (cons name value) seen))

(defun put-cursor (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun text () (buffer-substring-no-properties (point-min) (point-max)))

(defun run ()
  (find-file (getenv "VERBATIM_DRAFT"))
  ;; `eglot-ensure' connects after the command that opened the file: a script has no commands.
  (run-hooks 'post-command-hook)
  (let ((until (+ (float-time) 15)))
    (while (not (eglot-current-server))
      (when (> (float-time) until) (error "waited in vain for a server"))
      (accept-process-output nil 0.02)))
  (put-cursor "Amara Okoro")
  ;; It asks before it changes a file that is not open.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
    (eglot-rename "Amara Okafor"))
  (see 'draft (text))
  (see 'closed (with-current-buffer (find-file-noselect "closed.md") (text)))
  (put-cursor "would not wait")
  (see 'refused (condition-case problem (progn (eglot-rename "could not wait") "") (error (format "%s" problem))))
  (see 'after (text)))

(condition-case problem (run) (error (see 'problem (error-message-string problem))))
(with-temp-file (getenv "VERBATIM_SEEN") (insert (json-encode seen)))
(kill-emacs)
