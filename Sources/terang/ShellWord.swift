extension String {
    /// The text as one word of a shell's command: in quotation marks where a shell would read it as anything else.
    var shellWord: String {
        let plain = "/._-+:@%,="
        guard isEmpty || contains(where: { !$0.isLetter && !$0.isNumber && !plain.contains($0) }) else { return self }
        return "'" + replacing("'", with: "'\\''") + "'"
    }
}
