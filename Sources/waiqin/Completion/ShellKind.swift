/// A shell that completion exists for.
///
/// The scripts hold no command and no option: they ask the program, which answers from the parser's description
/// and the store. So none can be missing or dead.
enum ShellKind: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// Where the script is looked for below a folder such as `/usr/share`.
  var path: String {
    switch self {
    case .bash: "bash-completion/completions/waiqin"
    case .zsh: "zsh/site-functions/_waiqin"
    case .fish: "fish/vendor_completions.d/waiqin.fish"
    }
  }

  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # bash completion for waiqin
    _waiqin() {
      local index line value current lead words=()
      COMPREPLY=()
      # bash cuts words at = and :, the program takes them whole.
      for ((index = 1; index <= COMP_CWORD; index++)); do
        value=${COMP_WORDS[index]}
        if ((${#words[@]})) && [[ $value == [=:] || ${COMP_WORDS[index - 1]} == [=:] ]]; then
          words[${#words[@]} - 1]+=$value
        else
          words+=("$value")
        fi
      done
      current=${words[${#words[@]} - 1]}
      lead=${current%"${current##*[=:]}"}
      while IFS= read -r line; do
        value=${line%%$'\t'*}
        if [[ $value == :files ]]; then
          compopt -o filenames 2>/dev/null
          mapfile -t COMPREPLY < <(compgen -f -- "${current#"$lead"}")
          return
        fi
        value=${value#"$lead"}
        if [[ $value == *=* ]]; then compopt -o nospace 2>/dev/null; fi
        COMPREPLY+=("$(printf '%q' "$value")")
      done < <("$1" complete -- "${words[@]}" 2>/dev/null)
    }
    complete -o nosort -F _waiqin waiqin

    """#

  private static let zshScript = #"""
    #compdef waiqin
    # zsh completion for waiqin
    _waiqin() {
      local line value
      local -a lines plain shown fields
      lines=("${(@f)$(${(Q)words[1]} complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
      for line in $lines; do
        [[ -z $line ]] && continue
        if [[ $line == :files ]]; then
          _files
          return
        fi
        value=${line%%$'\t'*}
        if [[ $value == *= ]]; then
          fields+=("$value")
        else
          plain+=("$value")
          shown+=("${line/$'\t'/  -- }")
        fi
      done
      (( $#fields )) && compadd -S '' -a fields
      (( $#plain )) && compadd -l -d shown -a plain
    }
    if [[ $funcstack[1] == _waiqin ]]; then
      _waiqin "$@"
    else
      compdef _waiqin waiqin
    fi

    """#

  private static let fishScript = #"""
    # fish completion for waiqin
    function __waiqin_complete
      set -l words (commandline -opc)
      set -l program $words[1]
      set -e words[1]
      for line in ($program complete -- $words (commandline -ct) 2>/dev/null)
        if test "$line" = :files
          __fish_complete_path (commandline -ct)
        else
          echo $line
        end
      end
    end
    complete -c waiqin -f -k -a '(__waiqin_complete)'

    """#
}
