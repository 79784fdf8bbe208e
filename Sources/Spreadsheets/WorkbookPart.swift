import XMLReading

/// Reports every element and text of a part of a workbook, in order. Names are without their prefixes.
func readPart(
    _ bytes: [UInt8],
    _ take: @escaping (XMLWalk.Event) throws(WorkbookFault) -> Void
) throws(WorkbookFault) {
    do {
        try XMLWalk.read(bytes) { event in try take(event) }
    } catch let fault as WorkbookFault {
        throw fault
    } catch XMLFault.documentType, XMLFault.tooDeep {
        // Such parts grow while they are read.
        throw .tooLarge
    } catch {
        throw .damaged
    }
}
