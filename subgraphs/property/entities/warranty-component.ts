import { registerEnumType } from "type-graphql";

/** The parts of a building that have a warranty of their own. */
export enum WarrantyComponent {
  STRUCTURE = "STRUCTURE",
  ROOF = "ROOF",
  LEAKAGE = "LEAKAGE",
  HEATING = "HEATING",
  COOLING = "COOLING",
  ELECTRICAL = "ELECTRICAL",
  PLUMBING = "PLUMBING",
  EQUIPMENT = "EQUIPMENT",
  FIT_OUT = "FIT_OUT",
  PLASTER = "PLASTER",
  FLOORING = "FLOORING",
  DOORS_WINDOWS = "DOORS_WINDOWS",
  SANITARY_WARE = "SANITARY_WARE",
  PIPE_BLOCKAGE = "PIPE_BLOCKAGE",
  LAMPS_SWITCHES = "LAMPS_SWITCHES",
}
registerEnumType(WarrantyComponent, {
  name: "WarrantyComponent",
  description: "A part of a building that has a warranty of its own (保修部位).",
  valuesConfig: {
    STRUCTURE: { description: "Foundation and main structure (地基基础和主体结构)." },
    ROOF: { description: "Waterproofing of the roof (屋面防水)." },
    LEAKAGE: { description: "Leaking walls, kitchens, bathrooms, basements and pipes (防渗漏)." },
    HEATING: { description: "Heating, counted in seasons (供热系统)." },
    COOLING: { description: "Cooling, counted in seasons (供冷系统)." },
    ELECTRICAL: { description: "Electric lines (电气管线)." },
    PLUMBING: { description: "Water supply and drains (给排水管道)." },
    EQUIPMENT: { description: "Installed equipment (设备安装)." },
    FIT_OUT: { description: "Fit-out in general (装修工程)." },
    PLASTER: { description: "Plaster that comes off (抹灰层脱落)." },
    FLOORING: { description: "Floors that are hollow, cracked or sanding (地面空鼓开裂、起砂)." },
    DOORS_WINDOWS: { description: "Warped doors and windows, damaged hardware (门窗翘裂、五金件损坏)." },
    SANITARY_WARE: { description: "Sanitary ware (卫生洁具)." },
    PIPE_BLOCKAGE: { description: "Blocked pipes (管道堵塞)." },
    LAMPS_SWITCHES: { description: "Lamps and switches (灯具、电器开关)." },
  },
});
