import Diagnostics
import Ingest

/// The readers of what people write in YAML: profiles and `mappatura.yaml`.
enum DescriptorTarget {
  static func take(_ input: [UInt8]) {
    do throws(DataFaults) {
      _ = try Profile.read(bytes: input, shownAs: "p.yaml")
    } catch {
      demand(!error.diagnostics.isEmpty, "a refusal says why")
    }
    do throws(DataFaults) {
      _ = try MappingDescriptor.read(bytes: input)
    } catch {
      demand(!error.diagnostics.isEmpty, "a refusal says why")
    }
  }
}
